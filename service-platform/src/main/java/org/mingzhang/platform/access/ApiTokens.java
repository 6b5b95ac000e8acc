package org.mingzhang.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingzhang.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.IdGenerator;

/** The API tokens: 256 random bits, of which only the SHA-256 is kept. */
public final class ApiTokens {
    /** The longest life of a token. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final String LISTED = "select id, login, label, created_at, expires_at";

    private final JdbcClient db;
    private final IdGenerator ids;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    ApiTokens(JdbcClient db, IdGenerator ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Issues a token for the account.
     *
     * @throws AccountRefused when the life is not positive or longer than {@link #LONGEST}
     */
    public ApiToken.Issued issue(AccountId account, String label, Duration life) {
        if (!life.isPositive() || life.compareTo(LONGEST) > 0) {
            throw new AccountRefused(
                    "TOKEN_LIFE", "令牌有效期须为 1 至 366 天", "a token lives 1 to 366 days");
        }
        String secret = "mz_" + secrets.next(256);
        UUID id = ids.generateId();
        OffsetDateTime now = now();
        db.sql("insert into access.token values (?, ?, ?, ?, ?, ?)")
                .params(id, Secrets.sha256(secret), account.value(), label, now, now.plus(life))
                .update();
        return new ApiToken.Issued(
                secret,
                new ApiToken(id, account, label, now.toInstant(), now.plus(life).toInstant()));
    }

    /** The token with this secret, expired or not, unless it was revoked. */
    Optional<ApiToken> find(String secret) {
        return db.sql(LISTED + " from access.token where hash = ?")
                .param(Secrets.sha256(secret))
                .query(ApiTokens::read)
                .optional();
    }

    /** The account's tokens, newest first. */
    public List<ApiToken> of(AccountId account) {
        return db.sql(LISTED + " from access.token where login = ? order by created_at desc, id")
                .param(account.value())
                .query(ApiTokens::read)
                .list();
    }

    /** Ends a token of the account; it stops working at once. */
    public void revoke(AccountId account, UUID id) {
        int rows =
                db.sql("delete from access.token where login = ? and id = ?")
                        .params(account.value(), id)
                        .update();
        if (rows == 0) {
            throw new AccountRefused("TOKEN_UNKNOWN", "没有这个令牌", "there is no such token");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ApiToken read(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                new AccountId(row.getString("login")),
                row.getString("label"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
