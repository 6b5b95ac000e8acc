package org.mingzhang.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens, joins, kills and reopens the database of a data folder on a real PostgreSQL. */
class EmbeddedDatabaseTest {
    @TempDir Path folder;

    @Test
    void a_new_folder_gets_a_durable_database_behind_passwords() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(database.joined()).isFalse();
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
            assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
            Path secrets = folder.resolve("database.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                                    database.access().url(), "postgres", "wrong")
                                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(Postmaster.of(folder.resolve("postgresql")).alive()).isFalse();
    }

    @Test
    void an_orphan_of_a_killed_process_is_joined_and_stopped_by_the_last_user() throws Exception {
        EmbeddedDatabase killed = EmbeddedDatabase.open(folder);
        execute(killed, "CREATE TABLE kept AS SELECT 42 AS answer");
        // What the operating system does for a killed process: its locks are gone, PostgreSQL runs.
        new FolderUse(folder).close();

        try (EmbeddedDatabase next = EmbeddedDatabase.open(folder)) {
            assertThat(next.joined()).isTrue();
            assertThat(next.access()).isEqualTo(killed.access());
        }
        killed.close();

        assertThat(Postmaster.of(folder.resolve("postgresql")).alive()).isFalse();
        try (EmbeddedDatabase again = EmbeddedDatabase.open(folder)) {
            assertThat(again.joined()).isFalse();
            assertThat(query(again, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_crashed_server_recovers_at_the_next_start() throws Exception {
        EmbeddedDatabase first = EmbeddedDatabase.open(folder);
        execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        String line = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(line)).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();

        try (EmbeddedDatabase next = EmbeddedDatabase.open(folder)) {
            assertThat(next.joined()).isFalse();
            assertThat(query(next, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_start_that_never_finished_is_begun_again() throws Exception {
        Files.createFile(folder.resolve("initialising"));
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "18");

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_that_lost_its_passwords_is_refused_and_left_alone() throws Exception {
        Files.createDirectories(folder.resolve("postgresql"));

        assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                .isInstanceOf(FolderFault.class)
                .hasMessageContaining("database.properties");
        assertThat(folder.resolve("postgresql")).exists();
    }

    private static String show(EmbeddedDatabase database, String setting) throws SQLException {
        return query(database, "SHOW " + setting);
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = owner(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = owner(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection owner(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.access().url(), DatabaseAccess.OWNER, database.access().owner());
    }
}
