package org.mingzhang.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Runs one statement on a connection of its own. */
final class Rows {

    /** Columns of an event in the order {@link #event} reads them. */
    static final String EVENT =
            "position, event_id, stream_type, stream_id, sequence, payload_type, payload_revision,"
                    + " recorded_at, payload, meta_data";

    /**
     * The wrapped key of an event; looked up row by row, as a join may be planned over all keys.
     */
    static final String WRAPPED =
            "(select wrapped from ledger.sealing_key where key_id = event.key_id)";

    /** What {@link #opened} reads, first of all columns. */
    static final String SEALED_EVENT = EVENT + ", sealed, " + WRAPPED;

    private final DataSource dataSource;
    private final Sealing sealing;

    Rows(DataSource dataSource, Sealing sealing) {
        this.dataSource = dataSource;
        this.sealing = sealing;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> read(Reader<T> reader, String sql, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new EventStoreException("The ledger could not be read", e);
        }
    }

    void write(String sql, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new EventStoreException("The ledger could not be written", e);
        }
    }

    /** One statement for each row of arguments, after another one, in one transaction. */
    void together(String first, String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement before = connection.createStatement();
                    PreparedStatement each = connection.prepareStatement(sql)) {
                before.execute(first);
                for (Object[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        each.setObject(i + 1, row[i]);
                    }
                    each.addBatch();
                }
                each.executeBatch();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new EventStoreException("The ledger could not be written", e);
        }
    }

    /** An event of the ledger, its personal texts in place as far as they are not erased. */
    StoredEvent opened(ResultSet row) throws SQLException {
        return sealing.open(event(row), row.getBytes(11), row.getBytes(12));
    }

    static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getBytes(9),
                row.getBytes(10));
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            @Nullable Object argument = arguments[i];
            statement.setObject(
                    i + 1,
                    argument instanceof Instant instant
                            ? instant.atOffset(ZoneOffset.UTC)
                            : argument);
        }
        return statement;
    }
}
