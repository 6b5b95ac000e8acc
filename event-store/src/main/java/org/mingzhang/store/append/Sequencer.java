package org.mingzhang.store.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Who gives the events of a ledger their positions: its own database, or another whose events are
 * copied into it. It is settled before the first event and never changes.
 */
public final class Sequencer {

    private static final String ELSEWHERE =
            """
            insert into ledger.sequencer (name)
            select ? where not exists (select from ledger.event)
            on conflict do nothing
            """;

    private Sequencer() {}

    /**
     * Settles that positions come from elsewhere.
     *
     * @throws IllegalStateException when the ledger has events and they came otherwise
     */
    public static void settle(DataSource dataSource, String name) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement once = connection.prepareStatement(ELSEWHERE)) {
                once.setString(1, name);
                once.executeUpdate();
            }
            String settled = elsewhere(connection);
            if (!name.equals(settled)) {
                throw new IllegalStateException(
                        settled == null
                                ? ("此数据库的台账已有自己编号的事件，不能改由 %1$s 编号：请另用一个数据库"
                                                + " / this database holds a ledger with events of its"
                                                + " own, which %1$s did not number: use another"
                                                + " database")
                                        .formatted(name)
                                : "此台账由 %1$s 编号，而不是 %2$s / this ledger is numbered by %1$s, not by %2$s"
                                        .formatted(settled, name));
            }
        } catch (SQLException e) {
            throw new NotAppendedException("The ledger's database is out of reach", e);
        }
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
            throw new NotAppendedException("The ledger's database is out of reach", e);
        }
    }

    static void requireOwn(Connection connection) throws SQLException {
        String elsewhere = elsewhere(connection);
        if (elsewhere != null) {
            throw new IllegalStateException(
                    "此台账由 %1$s 编号：请以 axonserver 模式启动 / this ledger is numbered by %1$s: start with the profile axonserver"
                            .formatted(elsewhere));
        }
    }

    private static @Nullable String elsewhere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name from ledger.sequencer")) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
