package org.mingzhang.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * What the database must run with, so that an acknowledged entry survives the plug being pulled.
 */
final class DurableSettings {
    /** Without these an acknowledged entry can be lost; asked back from the running server. */
    private static final Map<String, String> REQUIRED =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "listen_addresses", "127.0.0.1",
                    "password_encryption", "scram-sha-256");

    /** All settings given at the start. */
    static final Map<String, String> ALL =
            Map.ofEntries(
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("password_encryption", "scram-sha-256"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("max_connections", "100"),
                    Map.entry("log_checkpoints", "off"),
                    // After a checkpoint each page is logged whole when it changes first: with the
                    // gigabyte of log PostgreSQL starts with, an import had one every six seconds.
                    Map.entry("max_wal_size", "4GB"),
                    Map.entry("checkpoint_timeout", "15min"),
                    // Taken as pages are used: a small ledger takes little of it.
                    Map.entry("shared_buffers", "512MB"),
                    // The details of an error may quote a row, and a row may name a person.
                    Map.entry("log_error_verbosity", "terse"));

    private DurableSettings() {}

    /** Refuses a server that runs otherwise, whoever started it. */
    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : REQUIRED.entrySet()) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting.getKey())) {
                    row.next();
                    if (!setting.getValue().equals(row.getString(1))) {
                        throw new FolderFault(
                                "数据库设置 " + setting.getKey() + " 不是 " + setting.getValue() + "，已停止",
                                "The database does not run with "
                                        + setting.getKey()
                                        + "="
                                        + setting.getValue()
                                        + "; stopped");
                    }
                }
            }
        }
    }
}
