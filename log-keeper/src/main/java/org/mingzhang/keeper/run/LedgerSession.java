package org.mingzhang.keeper.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.keeper.Entries;
import org.mingzhang.keeper.SignerRefuses;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.disclosure.Leaf;
import org.postgresql.PGConnection;

/**
 * One connection to the recorded events: the lock, the wake-ups and the reading share it, so that
 * who has lost the lock with the connection can read nothing any more, and signs nothing.
 */
public final class LedgerSession implements Entries, AutoCloseable {
    /** The advisory lock of whoever keeps the log of this database: "mzlog" in ASCII. */
    private static final long KEEPER_LOCK = 0x6d_7a_6c_6f_67L;

    private final Connection connection;

    LedgerSession(Connection connection) {
        this.connection = connection;
    }

    /** True when this session is, from now on and until it ends, the only one that keeps a log. */
    boolean becomeKeeper() throws IOException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet answer =
                    statement.executeQuery("select pg_try_advisory_lock(" + KEEPER_LOCK + ")")) {
                answer.next();
                if (!answer.getBoolean(1)) {
                    return false;
                }
            }
            statement.execute("listen ledger_head");
            return true;
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    /** Waits until something was appended, but no longer than this. */
    void awaitAppend(Duration longest) throws IOException {
        try {
            connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    @Override
    public List<byte[]> from(long position, int limit) throws IOException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select position, digests, recorded_at, payload_type from ledger.event"
                                + " where position >= ? order by position limit ?")) {
            query.setLong(1, position);
            query.setInt(2, limit);
            List<byte[]> leaves = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long expected = position + leaves.size();
                    if (rows.getLong(1) != expected) {
                        throw new SignerRefuses(
                                Reason.GAP,
                                "position %d is missing before %d"
                                        .formatted(expected, rows.getLong(1)));
                    }
                    leaves.add(leaf(rows));
                }
            }
            return leaves;
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    private static byte[] leaf(ResultSet row) throws SQLException {
        return Leaf.entry(
                row.getBytes(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4));
    }

    @Override
    public long head() throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select coalesce(max(position), -1) from ledger.event")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    private static IOException unreadable(SQLException failed) {
        return new IOException("the recorded events cannot be read", failed);
    }
}
