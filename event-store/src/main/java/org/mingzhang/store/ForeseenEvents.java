package org.mingzhang.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.NewEvent;

/**
 * Events that would be recorded: in a temporary table of one connection, so that a trial of any
 * length needs no more memory, nobody else sees it, and nothing of it outlives the connection.
 */
public final class ForeseenEvents implements AutoCloseable {

    private static final String EVENT = "-1 as " + Rows.EVENT;

    private final Connection connection;

    /**
     * @param connection one that may create temporary tables; closed with this
     */
    public ForeseenEvents(Connection connection) {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(
                    "create temporary table foreseen as select "
                            + Rows.EVENT
                            + ", append_id from ledger.event with no data");
            statement.execute("create index on pg_temp.foreseen (stream_id, sequence)");
            statement.execute("create index on pg_temp.foreseen (append_id)");
            // Without statistics a table of any size would be scanned.
            statement.execute("set enable_seqscan = off");
        } catch (SQLException e) {
            throw new EventStoreException("A trial could not be begun", e);
        }
    }

    /** From now on the events count as foreseen. */
    public void add(List<Append> appends) {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into pg_temp.foreseen (event_id, stream_type, stream_id, sequence,"
                                + " payload_type, payload_revision, recorded_at, payload,"
                                + " meta_data, append_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (Append append : appends) {
                String id = append.id().orElse(null);
                for (NewEvent event : append.events()) {
                    bind(insert, event);
                    insert.setObject(10, id, Types.VARCHAR);
                    insert.addBatch();
                    id = null;
                }
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new EventStoreException("A trial could not go on", e);
        }
    }

    /** As {@link StoredEvents#streams}. */
    public List<StoredEvent> streams(Collection<String> streamIds) {
        List<StoredEvent> events = new ArrayList<>();
        read(
                "stream_id",
                streamIds,
                " order by stream_id, sequence",
                row -> events.add(Rows.event(row)));
        return events;
    }

    /** As {@link StoredEvents#firstsOfAppends}. */
    public Map<String, StoredEvent> firstsOfAppends(Collection<String> appendIds) {
        Map<String, StoredEvent> firsts = new HashMap<>();
        read("append_id", appendIds, "", row -> firsts.put(row.getString(11), Rows.event(row)));
        return firsts;
    }

    @FunctionalInterface
    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private void read(String column, Collection<String> values, String order, Taker taker) {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select "
                                + EVENT
                                + ", append_id from pg_temp.foreseen where "
                                + column
                                + " = any(?)"
                                + order)) {
            query.setArray(1, connection.createArrayOf("text", values.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    taker.take(row);
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("A trial could not be read", e);
        }
    }

    private static void bind(PreparedStatement insert, NewEvent event) throws SQLException {
        insert.setString(1, event.eventId());
        insert.setObject(2, event.streamType(), Types.VARCHAR);
        insert.setString(3, event.streamId());
        insert.setLong(4, event.sequence());
        insert.setString(5, event.payloadType());
        insert.setObject(6, event.payloadRevision(), Types.VARCHAR);
        insert.setObject(7, event.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setBytes(8, event.payload());
        insert.setBytes(9, event.metaData());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EventStoreException("A trial could not be ended", e);
        }
    }
}
