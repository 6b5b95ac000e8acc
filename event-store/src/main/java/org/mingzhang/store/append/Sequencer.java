package org.mingzhang.store.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BiPredicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Who gives the events of a ledger their positions: its own database, or another whose events are
 * copied into it. It is settled before the first event; the database can take it back, for good.
 */
public final class Sequencer {

    /** The ledger's own database, once it has taken the numbering back. */
    private static final String OWN = "PostgreSQL";

    private Sequencer() {}

    /**
     * Settles that positions come from elsewhere.
     *
     * @throws IllegalStateException when the ledger has events, and they or the next ones come
     *     otherwise
     */
    public static void settle(DataSource dataSource, String name) {
        inTurn(
                dataSource,
                (current, head) -> {
                    if (current != null && !name.equals(current)) {
                        throw new IllegalStateException(
                                "此台账由 %1$s 编号，而不是 %2$s：请另用一个数据库 / this ledger is numbered by %1$s, not by %2$s: use another database"
                                        .formatted(current, name));
                    }
                    if (current == null && head >= 0) {
                        throw new IllegalStateException(
                                "此数据库的台账已有自己编号的事件，不能改由 %1$s 编号：请另用一个数据库 / this database holds a ledger with events of its own, which %1$s did not number: use another database"
                                        .formatted(name));
                    }
                    return current == null;
                },
                name);
    }

    /** Settles that from the next event on the ledger's own database gives the positions. */
    public static void takeBack(DataSource dataSource) {
        inTurn(dataSource, (current, head) -> current != null && !OWN.equals(current), OWN);
    }

    /**
     * Checks that positions come from the ledger's own database.
     *
     * @throws IllegalStateException when they come from elsewhere
     */
    public static void requireOwn(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            requireOwn(connection);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    static void requireOwn(Connection connection) throws SQLException {
        String current = current(connection);
        if (current != null && !OWN.equals(current)) {
            throw new IllegalStateException(
                    "此台账由 %1$s 编号：请以 axonserver 模式启动 / this ledger is numbered by %1$s: start with the profile axonserver"
                            .formatted(current));
        }
    }

    /** Whether it is this one; for a transaction that has the head row, it stays so. */
    public static boolean is(String name, Connection connection) throws SQLException {
        return name.equals(current(connection));
    }

    /** With the head row, so that nobody appends at the same time. */
    private static void inTurn(
            DataSource dataSource, BiPredicate<@Nullable String, Long> changes, String name) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long head = lockedHead(connection);
                if (changes.test(current(connection), head)) {
                    insert(connection, name, head + 1);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static long lockedHead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select position from ledger.head for update")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static @Nullable String current(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select name from ledger.sequencer order by turn desc limit 1")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static void insert(Connection connection, String name, long from) throws SQLException {
        try (PreparedStatement once =
                connection.prepareStatement(
                        "insert into ledger.sequencer (name, from_position) values (?, ?)")) {
            once.setString(1, name);
            once.setLong(2, from);
            once.executeUpdate();
        }
    }

    private static NotAppendedException unreachable(SQLException cause) {
        return new NotAppendedException("The ledger's database is out of reach", cause);
    }
}
