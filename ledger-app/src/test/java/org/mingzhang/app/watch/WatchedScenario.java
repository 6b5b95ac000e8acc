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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.AttackTable;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.FolderSource;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.replay.Projections;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamType;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.wire.EventMetaData;

/** A ledger that was entered and signed, put right again after each test, and a watch over it. */
@ExtendWith(AttackTable.class)
abstract class WatchedScenario {
    static final String ROW = "update ledger.event set ";
    static final List<String> TABLES =
            List.of(
                    "ledger.event",
                    "view.case_row",
                    "view.cadre_row",
                    "view.due_row",
                    "view.token_entry",
                    "view.dead_letter");

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
            Staged.demonstration(node, folder);
            nobodyCanFold(node);
            PastAccounts.keep(node);
            long recorded = node.part(StoredEvents.class).head() + 1;
            Await.until(() -> signed() == recorded);
            Await.until(
                    () ->
                            node.part(Projections.class).all().stream()
                                    .allMatch(each -> each.position() == recorded - 1));
            assertThat(node.part(WatchedLedger.class).watch().findings()).isEmpty();
        }
        database = EmbeddedDatabase.open(folder);
        files = read();
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

    /** Has an event recorded that does not belong where it is; the lists park it. */
    private static void nobodyCanFold(LedgerNode node) {
        Recorded<LedgerEvent> first = node.part(EventSource.class).between(0, 0).getFirst();
        Attribution by = first.by();
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        node.part(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                StreamType.ACCOUNTABILITY.word(),
                                "accountability:ODD",
                                0,
                                first.event(),
                                MetaData.from(
                                        EventMetaData.of(
                                                new Attribution(
                                                        new CommandId("odd"),
                                                        by.command(),
                                                        by.actor(),
                                                        by.organ(),
                                                        by.reason(),
                                                        by.rulebook(),
                                                        by.origin(),
                                                        by.digest(),
                                                        by.approval(),
                                                        by.warnings())))));
        unit.commit();
    }

    void a_watch_over_it() throws IOException {
        ledger =
                new WatchedLedger(
                        FolderSource.of(folder, database),
                        RulebookLoader.fromClasspath(),
                        Clock.systemUTC(),
                        Instant.MAX,
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

    /** What somebody does to the ledger. */
    interface Act {
        void does() throws Exception;
    }

    /** Has something done that the watch finds out, and notes how long that took. */
    void assertFound(String row, Kind kind, Act act) throws Exception {
        if (!AttackTable.RUNNING || every(kind) > WITHIN.toSeconds()) {
            act.does();
            assertFoundByOneLook(row, kind);
            return;
        }
        List<Instant> before = looks();
        ledger.watch().start();
        // The first look must be over, or the act may be found by chance.
        Await.until(() -> looks().stream().noneMatch(before::contains));
        act.does();
        found(row, kind, Await.until(() -> alarms.stream().anyMatch(a -> a.kind() == kind)));
    }

    private List<Instant> looks() {
        return ledger.watch().status().stream().map(CheckStatus::at).toList();
    }

    /** Has the watch look once at what was done before. */
    void assertFoundByOneLook(String row, Kind kind) {
        long begun = System.nanoTime();
        ledger.watch().once();
        found(row, kind, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void found(String row, Kind kind, Duration after) {
        assertThat(kinds()).contains(kind);
        assertThat(alarms).extracting(Finding::kind).contains(kind);
        CheckStatus by =
                ledger.watch().status().stream()
                        .filter(each -> each.findings().stream().anyMatch(f -> f.kind() == kind))
                        .findFirst()
                        .orElseThrow();
        Duration look = Duration.ofMillis(Objects.requireNonNull(by.last()).tookMillis());
        AttackTable.found(
                row,
                "watch `%s`: %s".formatted(by.name(), kind),
                after,
                Duration.ofSeconds(by.everySeconds()).plus(look),
                allowed(by));
    }

    /** Which check looks for it first, as the list of checks has it. */
    private static long every(Kind kind) {
        return switch (kind) {
            case LIST_DIFFERS,
                    LIST_LACKS,
                    LIST_INVENTS,
                    EVENT_NOT_LISTED,
                    LETTER_STRAY,
                    LETTER_IDLE ->
                    Duration.ofMinutes(2).toSeconds();
            case ACCOUNT_FORGED,
                    ACCOUNT_MISSING,
                    ACCOUNT_SET_BACK,
                    ROSTER_DIFFERS,
                    SETTING,
                    GUARD,
                    GRANT,
                    PROCESSOR_AHEAD,
                    PROCESSOR_SET_BACK ->
                    30;
            default -> 5;
        };
    }

    private static Duration allowed(CheckStatus by) {
        return switch (by.name()) {
            case "tail", "guards", "accounts" -> WITHIN;
            case "positions", "lists" -> Duration.ofMinutes(5);
            default -> Duration.ofDays(1);
        };
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
}
