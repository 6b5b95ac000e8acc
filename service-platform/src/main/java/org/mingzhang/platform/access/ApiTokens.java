package org.mingzhang.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.sealing.RowSeals;
import org.mingzhang.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.IdGenerator;

/** The API tokens: 256 random bits, of which only the SHA-256 is kept. */
public final class ApiTokens {
    /** The longest life of a token. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private final JdbcClient db;
    private final IdGenerator ids;
    private final RowSeals seals;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    ApiTokens(JdbcClient db, IdGenerator ids, RowSeals seals, Clock clock) {
        this.db = db;
        this.seals = seals;
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApiToken token = new ApiToken(ids.generateId(), account, label, now, now.plus(life));
        Row row = new Row(token, Secrets.sha256(secret), null);
        db.sql(
                        "insert into access.token (id, hash, login, label, created_at, expires_at,"
                                + " seal) values (?, ?, ?, ?, ?, ?, ?)")
                .params(token.id(), row.hash(), account.value(), label)
                .params(utc(now), utc(token.expiresAt()), row.sealed(seals))
                .update();
        return new ApiToken.Issued(secret, token);
    }

    /** The token with this secret, expired or not, unless it was revoked, or put there by hand. */
    Optional<ApiToken> find(String secret) {
        return db.sql(Row.SELECT + " where hash = ?")
                .param(Secrets.sha256(secret))
                .query(Row::read)
                .optional()
                .filter(row -> row.genuine(seals))
                .map(Row::token);
    }

    /** The account's tokens, newest first. */
    public List<ApiToken> of(AccountId account) {
        return db
                .sql(Row.SELECT + " where login = ? order by created_at desc, id")
                .param(account.value())
                .query(Row::read)
                .list()
                .stream()
                .map(Row::token)
                .toList();
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

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A token as it is stored, with the seal of its row. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(ApiToken token, byte[] hash, byte @Nullable [] seal) {
        static final String SELECT =
                "select id, login, label, created_at, expires_at, hash, seal from access.token";

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    new ApiToken(
                            row.getObject("id", UUID.class),
                            new AccountId(row.getString("login")),
                            row.getString("label"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("expires_at").toInstant()),
                    row.getBytes("hash"),
                    row.getBytes("seal"));
        }

        byte[] sealed(RowSeals seals) {
            return seals.of(parts());
        }

        boolean genuine(RowSeals seals) {
            return seals.holds(parts(), seal);
        }

        private List<String> parts() {
            return List.of(
                    "access.token",
                    token.id().toString(),
                    HexFormat.of().formatHex(hash),
                    token.account().value(),
                    token.label(),
                    token.createdAt().toString(),
                    token.expiresAt().toString());
        }
    }
}
