package org.mingzhang.benchmarks.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Shows in every run that the check of the rows would notice a loss. */
public final class NegativeControl {
    private static final int ROWS = 100;
    private static final String TABLE = "pg_temp.control";

    private NegativeControl() {}

    /**
     * Takes rows out of a copy.
     *
     * @throws IllegalStateException when the check does not notice
     */
    public static void run(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            StoredRows copy =
                    StoredRows.ledger(new SingleConnectionDataSource(connection, true), TABLE);
            statement.execute(
                    "create table %s as select n as position, 'one' as stream_id, n as sequence"
                                    .formatted(TABLE)
                            + " from generate_series(0, %d) n".formatted(ROWS - 1));
            copy.verify(ROWS);
            mustNotice(copy, ROWS + 1);
            statement.execute("delete from " + TABLE + " where position = " + (ROWS - 1));
            mustNotice(copy, ROWS);
            statement.execute("delete from " + TABLE + " where position = " + ROWS / 2);
            mustNotice(copy, ROWS - 2);
        }
    }

    private static void mustNotice(StoredRows copy, long acknowledged) throws SQLException {
        try {
            copy.verify(acknowledged);
        } catch (StoredRows.RowsLost noticed) {
            return;
        }
        throw new IllegalStateException("the check did not notice a lost row");
    }
}
