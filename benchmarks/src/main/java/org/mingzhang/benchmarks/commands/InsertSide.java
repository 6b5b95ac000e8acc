package org.mingzhang.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.mingzhang.benchmarks.evidence.OwnStreams;
import org.mingzhang.benchmarks.evidence.SampleEvents;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.Sealed;

/** One INSERT and one commit per event, into a table with the ledger's columns and indexes. */
final class InsertSide implements Side {
    private static final String INSERT =
            """
            insert into raw_event
                (position, event_id, stream_type, stream_id, sequence, payload_type, recorded_at,
                 payload, meta_data, key_id, sealed, digests, append_id, append_size)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private final HikariDataSource pool;
    private final Work work;
    private final SampleEvents events;
    private final AtomicLong positions = new AtomicLong();
    private int round;

    InsertSide(HikariDataSource pool, Work work) throws SQLException {
        this.pool = pool;
        this.work = work;
        this.events = new SampleEvents(work.evidence());
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table raw_event (like ledger.event including all)"
                            // The only setting that is not taken over.
                            + " with (toast_tuple_target = 8160)");
        }
    }

    @Override
    public String name() {
        return "raw JDBC, one INSERT and commit per event";
    }

    @Override
    public Load.Request prepare(int clients) {
        OwnStreams[] shares = OwnStreams.of(++round, clients, work.streams());
        return client -> {
            OwnStreams own = shares[client];
            long position = positions.getAndIncrement();
            insert(position, events.event(position, own.next(), own.sequence()));
        };
    }

    private void insert(long position, NewEvent event) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, position);
            statement.setString(2, event.eventId());
            statement.setString(3, event.streamType());
            statement.setString(4, event.streamId());
            statement.setLong(5, event.sequence());
            statement.setString(6, event.payloadType());
            statement.setObject(7, event.recordedAt().atOffset(ZoneOffset.UTC));
            Sealed parts = event.parts();
            statement.setBytes(8, parts.payload());
            statement.setBytes(9, parts.metaData());
            statement.setBytes(10, parts.keyId());
            statement.setBytes(11, parts.sealed());
            statement.setBytes(12, parts.digests());
            statement.setString(13, event.eventId());
            statement.executeUpdate();
        }
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        StoredRows.ledger(pool, "raw_event").verify(acknowledged);
    }

    @Override
    public void close() {
        pool.close();
    }
}
