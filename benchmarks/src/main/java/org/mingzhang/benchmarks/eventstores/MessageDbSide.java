package org.mingzhang.benchmarks.eventstores;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.mingzhang.benchmarks.evidence.Evidence;
import org.mingzhang.benchmarks.evidence.OwnStreams;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.command.accountability.recordevidence.RecordEvidence;

/**
 * Message DB: functions in the database, one call and one commit for each event, the expected
 * version checked. It writes one event of a category at a time, so streams are spread over many.
 */
final class MessageDbSide implements Side {
    private static final String DATABASE = "@eventide/message-db/database/";

    /** In the order in which its own installation runs them. */
    private static final List<String> FILES =
            List.of(
                    "schema/message-store",
                    "tables/messages",
                    "types/message",
                    "functions/hash-64",
                    "functions/acquire-lock",
                    "functions/category",
                    "functions/id",
                    "functions/cardinal-id",
                    "functions/stream-version",
                    "functions/write-message",
                    "indexes/messages-id",
                    "indexes/messages-stream",
                    "indexes/messages-category");

    private static final int CATEGORIES = 64;

    private final HikariDataSource pool;
    private final Work work;
    private final AtomicLong ids = new AtomicLong();
    private int round;

    /**
     * @param pool of an empty database, closed with this side
     */
    MessageDbSide(NodePackages packages, HikariDataSource pool, Work work)
            throws IOException, SQLException {
        this.pool = pool;
        this.work = work;
        pool.setConnectionInitSql("set search_path to message_store, public");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : FILES) {
                statement.execute(packages.text(DATABASE + each + ".sql"));
            }
        }
    }

    @Override
    public String name() {
        return "Message DB, a call for each event";
    }

    @Override
    public Load.Request prepare(int clients) {
        OwnStreams[] shares = OwnStreams.of(++round, clients, work.streams());
        return client -> {
            OwnStreams own = shares[client];
            String stream = "case%d-%s".formatted(client % CATEGORIES, own.nextCase());
            long number = ids.incrementAndGet();
            RecordEvidence command = work.evidence().command(stream, "evidence-" + number);
            write(new UUID(0, number), stream, own.sequence() - 1, command);
        };
    }

    private void write(UUID id, String stream, long expected, RecordEvidence command)
            throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement call =
                        connection.prepareStatement(
                                "select write_message(?, ?, 'EvidenceRecorded', ?::jsonb,"
                                        + " ?::jsonb, ?)")) {
            call.setString(1, id.toString());
            call.setString(2, stream);
            call.setString(3, Evidence.eventJson(command));
            call.setString(4, Evidence.besideJson(command));
            call.setLong(5, expected);
            call.execute();
        }
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        new StoredRows(pool, "messages", "global_position", "stream_name", "position", false)
                .verify(acknowledged);
    }

    @Override
    public void close() {
        pool.close();
    }
}
