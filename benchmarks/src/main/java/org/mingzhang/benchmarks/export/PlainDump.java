package org.mingzhang.benchmarks.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The same events as lines of JSON, read by a cursor: nobody is asked what may be shown, and
 * nothing is proven.
 */
record PlainDump(DataSource owner) {
    private static final int BATCH = 1_000;

    /** Writes them, and says how many they are. */
    long write(Path file) throws SQLException, IOException {
        long rows = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement cursor = connection.createStatement()) {
                cursor.setFetchSize(BATCH);
                try (ResultSet row =
                        cursor.executeQuery(
                                "select position, payload_type, payload from ledger.event"
                                        + " order by position")) {
                    for (; row.next(); rows++) {
                        out.write(
                                "{\"index\":%d,\"type\":\"%s\",\"event\":"
                                        .formatted(row.getLong(1), row.getString(2))
                                        .getBytes(StandardCharsets.UTF_8));
                        out.write(row.getBytes(3));
                        out.write('}');
                        out.write('\n');
                    }
                }
            }
        }
        return rows;
    }
}
