package org.mingzhang.benchmarks.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.mingzhang.benchmarks.measure.Stopwatch;

/**
 * Reads all events by a cursor and, for each batch, upserts the rows of the streams it touched:
 * what the projections do, without decoding and folding, on one thread.
 */
record BareScan(DataSource owner) {
    private static final int BATCH = 1_000;

    double eventsPerSecond() throws SQLException {
        try (Connection reading = owner.getConnection();
                Connection writing = owner.getConnection()) {
            List<ListRows> lists = ListRows.all(writing, "bare");
            writing.setAutoCommit(false);
            Stopwatch watch = new Stopwatch();
            long events = scan(reading, writing, lists);
            double seconds = watch.seconds();
            for (ListRows list : lists) {
                list.verify(writing);
            }
            return events / seconds;
        }
    }

    private static long scan(Connection reading, Connection writing, List<ListRows> lists)
            throws SQLException {
        reading.setAutoCommit(false);
        long events = 0;
        Set<String> touched = new LinkedHashSet<>();
        try (Statement cursor = reading.createStatement()) {
            cursor.setFetchSize(BATCH);
            try (ResultSet row =
                    cursor.executeQuery("select * from ledger.event order by position")) {
                while (row.next()) {
                    touched.add(row.getString("stream_id"));
                    row.getBytes("payload");
                    row.getBytes("meta_data");
                    if (++events % BATCH == 0) {
                        write(writing, lists, touched);
                    }
                }
            }
        }
        write(writing, lists, touched);
        return events;
    }

    private static void write(Connection writing, List<ListRows> lists, Set<String> touched)
            throws SQLException {
        for (ListRows list : lists) {
            list.write(touched, writing);
        }
        writing.commit();
        touched.clear();
    }
}
