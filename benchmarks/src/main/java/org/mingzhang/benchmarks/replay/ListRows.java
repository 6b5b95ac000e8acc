package org.mingzhang.benchmarks.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one list as JSON, by the stream they are folded from, and a bare table for them. */
final class ListRows {
    private final String table;
    private final String upsert;
    private final Map<String, String> rows = new HashMap<>();

    private ListRows(String table, String upsert) {
        this.table = table;
        this.upsert = upsert;
    }

    /**
     * Reads the rows as the projections left them, and makes empty tables for them.
     *
     * @param schema of those tables
     */
    static List<ListRows> all(Connection connection, String schema) throws SQLException {
        return List.of(
                read(connection, schema, "case_row", "case_id", "accountability"),
                read(connection, schema, "cadre_row", "cadre_id", "cadre"),
                read(connection, schema, "organisation_row", "organisation_id", "organisation"));
    }

    /**
     * @param list name of the table in the schema {@code view}
     */
    private static ListRows read(
            Connection connection, String schema, String list, String key, String streamType)
            throws SQLException {
        String table = schema + "." + list;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema);
            statement.execute("drop table if exists " + table);
            statement.execute("create table " + table + " (like view." + list + " including all)");
            List<String> columns = new ArrayList<>();
            try (ResultSet row =
                    statement.executeQuery(
                            "select column_name from information_schema.columns where table_schema"
                                    + " = 'view' and table_name = '"
                                    + list
                                    + "'")) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
            ListRows read = new ListRows(table, upsert(table, key, columns));
            try (ResultSet row =
                    statement.executeQuery(
                            "select %s, to_jsonb(t)::text from view.%s t".formatted(key, list))) {
                while (row.next()) {
                    read.rows.put(streamType + ":" + row.getString(1), row.getString(2));
                }
            }
            return read;
        }
    }

    private static String upsert(String table, String key, List<String> columns) {
        String all = String.join(", ", columns);
        String excluded = "excluded." + String.join(", excluded.", columns);
        return "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
                        .formatted(table)
                + " on conflict (%s) do update set (%s) = (%s)".formatted(key, all, excluded);
    }

    /** One statement for those of the streams that have a row in this list. */
    void write(Collection<String> streams, Connection connection) throws SQLException {
        List<String> json = streams.stream().map(rows::get).filter(row -> row != null).toList();
        if (!json.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(upsert)) {
                statement.setString(1, "[" + String.join(",", json) + "]");
                statement.executeUpdate();
            }
        }
    }

    /** The same of one stream, in the transaction that is under way. */
    void write(String stream, JdbcTemplate jdbc) {
        String json = rows.get(stream);
        if (json != null) {
            jdbc.update(upsert, "[" + json + "]");
        }
    }

    /** Fails unless every row was written. */
    void verify(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            if (row.getLong(1) != rows.size()) {
                throw new IllegalStateException(table + " has lost rows");
            }
        }
    }
}
