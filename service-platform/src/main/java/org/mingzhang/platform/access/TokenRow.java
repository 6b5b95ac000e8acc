package org.mingzhang.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.sealing.RowSeals;
import org.mingzhang.shared.AccountId;

/** A token as it is stored, with the seal of its row. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TokenRow(ApiToken token, byte[] hash, byte @Nullable [] seal) {
    static final String SELECT =
            "select id, login, label, created_at, expires_at, hash, seal from access.token";

    static TokenRow read(ResultSet row, int number) throws SQLException {
        return new TokenRow(
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
