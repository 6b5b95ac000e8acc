package org.mingzhang.benchmarks.growth;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;

/** What an event takes on disk, beside what it says. */
record Disk(Laboratory laboratory) {
    List<Line> lines(String with) throws SQLException {
        Series disk = each("pg_total_relation_size('ledger.event') / count(*)");
        return List.of(
                new Line("**disk for each event, with its indexes**", with, "B", disk, null, null),
                new Line(
                        "its JSON and metadata, as stored",
                        "sealed texts included",
                        "B",
                        each(
                                "avg(octet_length(payload) + octet_length(meta_data)"
                                        + " + octet_length(sealed))"),
                        null,
                        disk),
                new Line(
                        "the same and the digests of its leaf",
                        "",
                        "B",
                        each(
                                "avg(octet_length(payload) + octet_length(meta_data)"
                                        + " + octet_length(sealed) + octet_length(digests))"),
                        null,
                        disk));
    }

    private Series each(String measure) throws SQLException {
        try (Connection connection = laboratory.owner(DatabaseAccess.DATABASE).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select (" + measure + ")::float8 from ledger.event")) {
            row.next();
            return new Series(List.of(row.getDouble(1)));
        }
    }
}
