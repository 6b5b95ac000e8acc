package org.mingzhang.platform.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.access.roster.Pseudonyms;
import org.mingzhang.platform.access.roster.StandingAccount;
import org.mingzhang.platform.sealing.RowSeals;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.upkeep.Roster;
import org.mingzhang.upkeep.event.AccountChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account as it is stored; its seal tells whether the ledger's own programs wrote it so. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AccountRow(
        String login,
        String passwordHash,
        Instant passwordSetAt,
        boolean mustChange,
        boolean disabled,
        List<String> roles,
        List<String> organs,
        Instant createdAt,
        Past past,
        byte @Nullable [] seal) {

    /**
     * What became of an account so far.
     *
     * @param generation how often it was changed; 0 in a row from before that was counted, whose
     *     seal says nothing of its past
     * @param changes the newest of them, the oldest first
     * @param changedAt when last; null for generation 0
     * @param tokens which ones it has; null for generation 0
     */
    record Past(
            long generation,
            List<String> changes,
            @Nullable Instant changedAt,
            @Nullable String tokens) {
        /** Nobody changes an account so often before the changes are on record. */
        private static final int REMEMBERED = 32;

        /** How many columns the table had before. */
        private static final int BEFORE_COUNTING = 9;

        /** Of a row from before changes were counted. */
        static final Past UNKNOWN = new Past(0, List.of(), null, null);

        static Past read(ResultSet row) throws SQLException {
            // A database may be looked at before its services were upgraded.
            if (row.getMetaData().getColumnCount() <= BEFORE_COUNTING) {
                return UNKNOWN;
            }
            Timestamp changed = row.getTimestamp("changed_at");
            return new Past(
                    row.getLong("generation"),
                    texts(row.getArray("changes")),
                    changed == null ? null : changed.toInstant(),
                    row.getString("tokens"));
        }

        /** The beginning of an account. */
        static Past of(AccountChange first, Instant at) {
            return UNKNOWN.and(first, at, NO_TOKENS);
        }

        /** After one more change; what was not counted so far is taken over with it. */
        Past and(AccountChange change, Instant at, String after) {
            boolean takenOver = generation == 0 && change != AccountChange.CREATED;
            Past past =
                    takenOver && change != AccountChange.TAKEN_OVER
                            ? and(AccountChange.TAKEN_OVER, at, after)
                            : this;
            List<String> all = new ArrayList<>(past.changes);
            all.add(change.name());
            return new Past(
                    past.generation + 1,
                    all.subList(Math.max(0, all.size() - REMEMBERED), all.size()),
                    at,
                    after);
        }

        /** Generation, changes, time and tokens, as the database takes them. */
        List<Object> columns() {
            return List.of(
                    generation,
                    changes.toArray(String[]::new),
                    utc(Objects.requireNonNull(changedAt)),
                    Objects.requireNonNull(tokens));
        }

        /** The same past, counted on from a generation that is no older. */
        Past from(long least) {
            return new Past(Math.max(generation, least), changes, changedAt, tokens);
        }
    }

    /** Which tokens an account has that has none. */
    static final String NO_TOKENS = tokens(List.of());

    static AccountRow read(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                row.getString("login"),
                row.getString("password_hash"),
                row.getTimestamp("password_set_at").toInstant(),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"),
                texts(row.getArray("roles")),
                texts(row.getArray("organs")),
                row.getTimestamp("created_at").toInstant(),
                Past.read(row),
                row.getBytes("seal"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    /** Which tokens an account has, by their seals. */
    static String tokens(List<byte[]> seals) {
        List<String> all = seals.stream().map(HexFormat.of()::formatHex).sorted().toList();
        return ContentDigest.of(String.join("\n", all).getBytes(US_ASCII)).hex();
    }

    static Optional<AccountRow> find(JdbcClient db, AccountId id) {
        return db.sql("select * from access.account where login = ?")
                .param(id.value())
                .query(AccountRow::read)
                .optional();
    }

    /**
     * The row, to be changed.
     *
     * @throws AccountRefused when there is none, or it is not as the services wrote it
     */
    static AccountRow ofGenuine(JdbcClient db, RowSeals seals, AccountId id) {
        AccountRow row =
                find(db, id)
                        .orElseThrow(
                                () ->
                                        new AccountRefused(
                                                "ACCOUNT_UNKNOWN",
                                                "没有这个账号",
                                                "there is no such account"));
        if (!row.genuine(seals)) {
            throw new AccountRefused(
                    "ACCOUNT_FORGED",
                    "该账号在数据库中被人设立或改动过，不予承认；查明何人所为，另设账号",
                    "the account was made or changed in the database by hand and counts for nothing; find out by whom, and make another");
        }
        return row;
    }

    /** Writes a row where it is still what it was; takes {@link #change}. */
    static final String CHANGE =
            """
            update access.account
            set password_hash = ?, password_set_at = ?, must_change = ?, disabled = ?,
                generation = ?, changes = ?, changed_at = ?, tokens = ?, seal = ?
            where login = ? and seal = ?""";

    /** The parameters of {@link #CHANGE}, to this row from what it was. */
    List<Object> change(RowSeals seals, AccountRow old) {
        List<Object> parameters =
                new ArrayList<>(List.of(passwordHash, utc(passwordSetAt), mustChange, disabled));
        parameters.addAll(past.columns());
        parameters.addAll(List.of(sealed(seals), login, old.sealed(seals)));
        return parameters;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    AccountRow withPassword(String hash, Instant setAt, boolean change) {
        return new AccountRow(
                login, hash, setAt, change, disabled, roles, organs, createdAt, past, null);
    }

    AccountRow withoutUse() {
        return new AccountRow(
                login,
                passwordHash,
                passwordSetAt,
                mustChange,
                /* disabled= */ true,
                roles,
                organs,
                createdAt,
                past,
                null);
    }

    AccountRow with(Past now) {
        return new AccountRow(
                login,
                passwordHash,
                passwordSetAt,
                mustChange,
                disabled,
                roles,
                organs,
                createdAt,
                now,
                null);
    }

    byte[] sealed(RowSeals seals) {
        return seals.of(parts());
    }

    boolean genuine(RowSeals seals) {
        return seals.holds(parts(), seal);
    }

    private List<String> parts() {
        boolean counted = past.generation() > 0;
        List<String> parts =
                new ArrayList<>(
                        List.of(
                                counted ? "access.account 2" : "access.account",
                                login,
                                passwordHash,
                                passwordSetAt.toString(),
                                Boolean.toString(mustChange),
                                Boolean.toString(disabled),
                                createdAt.toString(),
                                Integer.toString(roles.size())));
        parts.addAll(roles);
        if (counted) {
            parts.add(Integer.toString(organs.size()));
        }
        parts.addAll(organs);
        if (counted) {
            parts.add(Long.toString(past.generation()));
            parts.add(String.valueOf(past.changedAt()));
            parts.add(String.valueOf(past.tokens()));
            parts.addAll(past.changes());
        }
        return parts;
    }

    /**
     * How it stands.
     *
     * @param found which tokens it has
     */
    StandingAccount standing(RowSeals seals, String found) {
        boolean genuine = genuine(seals);
        return new StandingAccount(
                login,
                new Pseudonyms(seals).of(login),
                genuine,
                past.generation(),
                genuine ? past.changes().stream().map(AccountChange::valueOf).toList() : List.of(),
                roles.stream().sorted().toList(),
                seal == null ? Roster.GONE : ContentDigest.of(seal),
                past.changedAt(),
                past.generation() == 0 || found.equals(past.tokens()));
    }

    /** The account, if it is one at all. */
    Account account(RowSeals seals) {
        Set<Role> known = EnumSet.noneOf(Role.class);
        Stream.of(Role.values()).filter(role -> roles.contains(role.name())).forEach(known::add);
        boolean genuine = genuine(seals);
        return new Account(
                new AccountId(login),
                known,
                genuine
                        ? organs.stream().map(OrganisationId::new).collect(Collectors.toSet())
                        : Set.of(),
                disabled,
                mustChange,
                passwordSetAt,
                !genuine);
    }
}
