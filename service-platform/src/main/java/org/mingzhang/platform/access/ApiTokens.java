package org.mingzhang.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.sealing.RowSeals;
import org.mingzhang.shared.AccountId;
import org.mingzhang.upkeep.event.AccountChange;
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
        byte[] seal = row.sealed(seals);
        change(
                account,
                AccountChange.TOKEN_ISSUED,
                all -> Stream.concat(genuine(all), Stream.of(seal)).toList(),
                """
                insert into access.token (id, hash, login, label, created_at, expires_at, seal)
                select ?, ?, login, ?, ?, ?, ? from owner""",
                List.of(
                        token.id(),
                        row.hash(),
                        label,
                        AccountRow.utc(now),
                        AccountRow.utc(token.expiresAt()),
                        seal));
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
        change(
                account,
                AccountChange.TOKEN_REVOKED,
                all -> {
                    if (all.stream().noneMatch(each -> each.token().id().equals(id))) {
                        throw new AccountRefused(
                                "TOKEN_UNKNOWN", "没有这个令牌", "there is no such token");
                    }
                    return genuine(
                                    all.stream()
                                            .filter(each -> !each.token().id().equals(id))
                                            .toList())
                            .toList();
                },
                "delete from access.token t using owner where t.login = owner.login and t.id = ?",
                List.of(id));
    }

    /**
     * Changes the tokens and, with them, the row of the account, which tells of them: so a token
     * that is put back, or taken away, is noticed.
     *
     * @param left the seals of the tokens there will be
     * @param act on the rows of tokens, beside the row {@code owner}
     */
    private void change(
            AccountId account,
            AccountChange what,
            Function<List<Row>, List<byte[]>> left,
            String act,
            List<Object> parameters) {
        int rows = 0;
        while (rows == 0) {
            AccountRow old = AccountRow.ofGenuine(db, seals, account);
            String tokens = AccountRow.tokens(left.apply(rows(db, account)));
            AccountRow changed =
                    old.with(
                            old.past()
                                    .and(
                                            what,
                                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                                            tokens));
            rows =
                    db.sql("with owner as (" + AccountRow.CHANGE + " returning login) " + act)
                            .params(changed.change(seals, old))
                            .params(parameters)
                            .update();
        }
    }

    /** Which tokens an account has, as its row tells of them. */
    static String found(JdbcClient db, RowSeals seals, AccountId account) {
        return AccountRow.tokens(
                rows(db, account).stream()
                        .filter(row -> row.genuine(seals))
                        .map(row -> row.sealed(seals))
                        .toList());
    }

    private static List<Row> rows(JdbcClient db, AccountId account) {
        return db.sql(Row.SELECT + " where login = ?")
                .param(account.value())
                .query(Row::read)
                .list();
    }

    /** The seals of those that were not put there by hand. */
    private Stream<byte[]> genuine(List<Row> all) {
        return all.stream().filter(row -> row.genuine(seals)).map(row -> row.sealed(seals));
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
