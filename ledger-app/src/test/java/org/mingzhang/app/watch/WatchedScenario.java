package org.mingzhang.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.demo.Demonstration;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.MasterKey;
import org.mingzhang.query.replay.Projections;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.store.StoredEvents;

/** A ledger that was entered and signed, put right again after each test, and a watch over it. */
abstract class WatchedScenario {
    static final String ROW = "update ledger.event set ";
    static final List<String> TABLES =
            List.of(
                    "ledger.event",
                    "view.case_row",
                    "view.cadre_row",
                    "view.due_row",
                    "view.token_entry");

    /** What is due to be found of the newest events, and of settings. */
    static final Duration WITHIN = Duration.ofSeconds(60);

    @TempDir static Path folder;

    static EmbeddedDatabase database;
    static Map<Path, byte[]> files;

    final List<Finding> alarms = new CopyOnWriteArrayList<>();
    WatchedLedger ledger;

    @BeforeAll
    static void the_scenario_is_entered_and_signed() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Demonstration.on(node).prepare(folder);
            long recorded = node.part(StoredEvents.class).head() + 1;
            await(() -> signed() == recorded);
            await(
                    () ->
                            node.part(Projections.class).all().stream()
                                    .allMatch(each -> each.position() == recorded - 1));
            assertThat(node.part(WatchedLedger.class).watch().findings()).isEmpty();
        }
        database = EmbeddedDatabase.open(folder);
        files = read();
        act("create schema kept");
        for (String table : TABLES) {
            act("create table kept." + table.replace('.', '_') + " as select * from " + table);
        }
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    @BeforeEach
    void a_watch_that_finds_nothing() throws IOException {
        a_watch_over_it();
        ledger.watch().once();
        assertThat(ledger.watch().status()).extracting(CheckStatus::why).containsOnlyNulls();
        assertThat(ledger.watch().findings()).as("the control").isEmpty();
    }

    void a_watch_over_it() throws IOException {
        DatabaseAccess access = database.access();
        ledger =
                new WatchedLedger(
                        access.url(),
                        DatabaseAccess.APP,
                        access.app(),
                        new EventSealing(MasterKey.read(folder.resolve("sealing-key"))),
                        folder.resolve("log"),
                        RulebookLoader.fromClasspath(),
                        Clock.systemUTC(),
                        alarms::add);
    }

    @AfterEach
    void put_right_again() throws Exception {
        ledger.close();
        act("alter table ledger.event disable trigger event_is_immutable");
        for (String table : TABLES) {
            act("delete from " + table);
            act("insert into " + table + " select * from kept." + table.replace('.', '_'));
        }
        act("alter table ledger.event enable always trigger event_is_immutable");
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    void assertFound(Kind kind) {
        ledger.watch().once();
        assertThat(kinds()).contains(kind);
        assertThat(alarms).extracting(Finding::kind).contains(kind);
    }

    List<Kind> kinds() {
        return ledger.watch().findings().stream().map(Finding::kind).toList();
    }

    static String replaced(String column, String text, String by) {
        return "%1$s = convert_to(replace(convert_from(%1$s, 'UTF8'), '%2$s', '%3$s'), 'UTF8')"
                .formatted(column, text, by);
    }

    static void act(String sql) throws SQLException {
        act(DatabaseAccess.OWNER, database.access().owner(), sql);
    }

    static void superuser(String sql) throws SQLException {
        act(DatabaseAccess.SUPERUSER, database.access().superuser(), sql);
    }

    static void act(String role, String password, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.access().url(), role, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(String question) throws SQLException {
        DatabaseAccess access = database.access();
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), DatabaseAccess.OWNER, access.owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    static long signed() {
        try {
            Path file = folder.resolve("log/checkpoint");
            return Files.exists(file)
                    ? Checkpoint.of(SignedNote.of(Files.readAllBytes(file)).text()).size()
                    : 0;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Map<Path, byte[]> read() throws IOException {
        Map<Path, byte[]> all = new TreeMap<>();
        try (Stream<Path> below = Files.walk(folder.resolve("log"))) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                all.put(file, Files.readAllBytes(file));
            }
        }
        return all;
    }

    static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
