package org.mingzhang.benchmarks.measure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Compares what a table holds with what was acknowledged.
 *
 * @param position its column of the global order, from 0
 * @param gapless false where the peer promises no gapless order
 */
public record StoredRows(
        DataSource database,
        String table,
        String position,
        String stream,
        String sequence,
        boolean gapless) {

    /** The rows of a table shaped like the ledger's. */
    public static StoredRows ledger(DataSource database, String table) {
        return new StoredRows(database, table, "position", "stream_id", "sequence", true);
    }

    /** The rows of Axon's own engines, on JDBC and on JPA; they promise no gapless order. */
    public static StoredRows axon(DataSource database) {
        return new StoredRows(
                database,
                "DomainEventEntry",
                "globalIndex",
                "aggregateIdentifier",
                "sequenceNumber",
                false);
    }

    /** A row is missing, or one is there that nobody was told of. */
    public static final class RowsLost extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        RowsLost(String what) {
            super(what);
        }
    }

    /**
     * @throws RowsLost unless every acknowledged row is there, and positions and streams have no
     *     gap
     */
    public void verify(long acknowledged) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            verify(statement, acknowledged);
        }
    }

    private void verify(Statement statement, long acknowledged) throws SQLException {
        long rows = number(statement, "select count(*) from " + table);
        if (rows != acknowledged) {
            throw new RowsLost(
                    "%s holds %d rows, acknowledged were %d".formatted(table, rows, acknowledged));
        }
        String outside =
                "select count(*) from %1$s where %2$s < 0 or %2$s >= %3$d"
                        .formatted(table, position, acknowledged);
        if (gapless && number(statement, outside) != 0) {
            throw new RowsLost("the positions of " + table + " have gaps");
        }
        String broken =
                """
                select count(*) from (select from %s group by %s
                                      having count(*) <> max(%s) + 1) as stream
                """
                        .formatted(table, stream, sequence);
        if (number(statement, broken) != 0) {
            throw new RowsLost("a stream of " + table + " has a gap");
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
