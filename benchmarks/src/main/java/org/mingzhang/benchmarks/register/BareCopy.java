package org.mingzhang.benchmarks.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The ledger's events copied in one transaction into a table with its columns and indexes. */
record BareCopy(Laboratory laboratory, DataSource owner, Path file) {
    private static final int BUFFER = 1 << 16;

    double eventsPerSecond(String format) throws SQLException, IOException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bare");
            statement.execute(
                    "create table bare.event (like ledger.event including all)"
                            // The only setting that is not taken over.
                            + " with (toast_tuple_target = 8160)");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(file)) {
                copy.copyOut(
                        "copy (select * from ledger.event order by position) to stdout (format "
                                + format
                                + ")",
                        out);
            }
            laboratory.settle();
            Stopwatch watch = new Stopwatch();
            long copied;
            try (InputStream in = Files.newInputStream(file)) {
                copied =
                        copy.copyIn(
                                "copy bare.event from stdin (format " + format + ")", in, BUFFER);
            }
            double seconds = watch.seconds();
            StoredRows.ledger(owner, "bare.event").verify(copied);
            statement.execute("drop table bare.event");
            return copied / seconds;
        }
    }
}
