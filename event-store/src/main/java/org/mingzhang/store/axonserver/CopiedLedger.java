package org.mingzhang.store.axonserver;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.AppendStatement;
import org.mingzhang.store.append.NewKey;
import org.postgresql.PGConnection;

/**
 * The ledger as the writer sees it: what has been copied, and the keys, which go there before any
 * event that is sealed under them leaves this process. Over one connection that hears of copies.
 */
final class CopiedLedger implements AutoCloseable {

    /** Should a notification get lost. */
    private static final long LONGEST_LISTEN_MILLIS = 250;

    private final Connection connection;
    private final long idleNanos;
    private long usedAt = System.nanoTime();

    private CopiedLedger(Connection connection, Duration idle) {
        this.connection = connection;
        this.idleNanos = idle.toNanos();
    }

    /**
     * Over a connection of its own.
     *
     * @param idle a connection unused for longer is tried out before it is trusted
     */
    static CopiedLedger open(DataSource dataSource, Duration idle) throws SQLException {
        Connection connection = dataSource.getConnection();
        CopiedLedger ledger = new CopiedLedger(connection, idle);
        try {
            connection.setAutoCommit(true);
            ledger.execute("listen ledger_head");
            return ledger;
        } catch (SQLException unusable) {
            connection.close();
            throw unusable;
        }
    }

    /** False when the server has meanwhile restarted or the connection is lost. */
    boolean usable() {
        long now = System.nanoTime();
        try {
            if (now - usedAt > idleNanos) {
                execute("select");
            }
            usedAt = now;
            return true;
        } catch (SQLException lost) {
            return false;
        }
    }

    /** Of the ids of these appends, those that are taken. */
    Set<String> taken(List<Append> appends) throws SQLException {
        return AppendStatement.taken(appends, connection);
    }

    /** Makes keys durable; again is no harm. */
    void keep(List<NewKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement each =
                connection.prepareStatement(
                        "insert into ledger.sealing_key (key_id, scope, wrapped) values (?, ?, ?)"
                                + " on conflict (key_id) do nothing")) {
            for (NewKey key : keys) {
                each.setBytes(1, key.id());
                each.setString(2, key.scope());
                each.setBytes(3, key.wrapped());
                each.addBatch();
            }
            each.executeBatch();
        }
        keys.forEach(NewKey::markStored);
    }

    /** The last position that has been copied; -1 when none has. */
    long head() throws SQLException {
        long[] head = {-1};
        read("select position from ledger.head", null, row -> head[0] = row.getLong(1));
        return head[0];
    }

    /** Waits until the ledger goes as far as this; false when it did not in time. */
    boolean reaches(long position, Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (head() < position) {
            if (!hears(end)) {
                return head() >= position;
            }
        }
        return true;
    }

    /** Waits for these events, and gives the positions of those that came in time. */
    Map<String, Long> positions(Collection<String> eventIds, Duration patience)
            throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        Map<String, Long> found = new HashMap<>();
        Set<String> missing = new HashSet<>(eventIds);
        boolean inTime = true;
        while (!missing.isEmpty() && inTime) {
            find(missing, found);
            inTime = missing.isEmpty() || hears(end);
        }
        if (!missing.isEmpty()) {
            find(missing, found);
        }
        return found;
    }

    private void find(Set<String> missing, Map<String, Long> found) throws SQLException {
        read(
                "select event_id, position from ledger.event where event_id = any(?)",
                missing,
                row -> found.put(row.getString(1), row.getLong(2)));
        missing.removeAll(found.keySet());
    }

    /** Sleeps until something was copied, or for a while; false when the time is over. */
    private boolean hears(long end) throws SQLException {
        long left = NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            return false;
        }
        connection
                .unwrap(PGConnection.class)
                .getNotifications((int) Math.min(left, LONGEST_LISTEN_MILLIS));
        return true;
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void read(String sql, @Nullable Collection<String> texts, Row each)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (texts != null) {
                query.setArray(1, connection.createArrayOf("text", texts.toArray()));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("unlisten ledger_head");
        }
    }
}
