package org.mingzhang.platform.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.sealing.RowSeals;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;

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
        byte @Nullable [] seal) {

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
                row.getBytes("seal"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    AccountRow withPassword(String hash, Instant setAt, boolean change) {
        return new AccountRow(login, hash, setAt, change, disabled, roles, organs, createdAt, null);
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
                null);
    }

    byte[] sealed(RowSeals seals) {
        return seals.of(parts());
    }

    boolean genuine(RowSeals seals) {
        return seals.holds(parts(), seal);
    }

    private List<String> parts() {
        List<String> parts =
                new ArrayList<>(
                        List.of(
                                "access.account",
                                login,
                                passwordHash,
                                passwordSetAt.toString(),
                                Boolean.toString(mustChange),
                                Boolean.toString(disabled),
                                createdAt.toString(),
                                Integer.toString(roles.size())));
        parts.addAll(roles);
        parts.addAll(organs);
        return parts;
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
