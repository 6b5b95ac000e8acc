package org.mingzhang.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.app.audit.LedgerAudit.Kind;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.MasterKey;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.StoredEvents;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the owner of the tables does to them with the guard taken away is found out. */
class LedgerAuditTest {
    /** An event some of whose text is sealed, and the next of its stream as well. */
    private static final String SEALED =
            "stream_id = 'accountability:CASE-2021-007' and event.sequence = 0";

    @TempDir static Path folder;

    private static EmbeddedDatabase database;
    private static EventSealing sealing;
    private static Checkpoint signed;

    @BeforeAll
    static void the_scenario_is_entered_and_signed() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Staged.demonstration(node, folder);
            long recorded = node.part(StoredEvents.class).head() + 1;
            Await.until(() -> published() >= recorded);
        }
        database = EmbeddedDatabase.open(folder);
        sealing = new EventSealing(MasterKey.read(folder.resolve("sealing-key")));
        signed = checkpoint();
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    @Test
    void what_nobody_touched_is_as_it_was_recorded() throws SQLException {
        LedgerAudit audit = after("select 1");

        assertThat(audit.sound()).isTrue();
        assertThat(audit.events()).isEqualTo(signed.size()).isGreaterThan(60);
    }

    static Stream<Arguments> changes() {
        String row = "update ledger.event set ";
        return Stream.of(
                arguments(
                        Kind.ROW_CHANGED,
                        row
                                + replaced("payload", "2021-09-10", "2021-09-11")
                                + " where payload_type = 'accountability.decided.v1'"),
                arguments(
                        Kind.ROW_CHANGED,
                        row
                                + replaced("meta_data", "recorder", "reviewer")
                                + " where payload_type = 'accountability.opened.v1'"),
                arguments(
                        Kind.ROW_CHANGED,
                        row + "recorded_at = recorded_at - interval '1 us' where position = 30"),
                arguments(
                        Kind.ROW_CHANGED,
                        row
                                + "payload_type = 'cadre.relieved.v1'"
                                + " where payload_type = 'cadre.appointed.v1'"),
                arguments(Kind.ROW_CHANGED, row + "sealed = substr(sealed, 1, 16) where " + SEALED),
                arguments(
                        Kind.ROW_CHANGED,
                        row
                                + "sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20)) where "
                                + SEALED),
                arguments(
                        Kind.ROW_CHANGED,
                        row
                                + "sealed = b.sealed, key_id = b.key_id from ledger.event b"
                                + " where b.stream_id = event.stream_id"
                                + " and b.sequence = event.sequence + 1 and event."
                                + SEALED),
                arguments(
                        Kind.ROW_CHANGED,
                        row
                                + "digests = set_byte(digests, 10, 255 - get_byte(digests, 10))"
                                + " where position = 12"),
                arguments(Kind.ROW_CHANGED, row + "sequence = sequence + 100 where position = 50"),
                arguments(Kind.ROW_MISSING, "delete from ledger.event where position = 40"),
                arguments(Kind.TAIL_MISSING, "delete from ledger.event where position > 70"),
                // The leaf that was signed names the type.
                arguments(
                        Kind.ROOT_DIFFERS,
                        row + "payload_type = 'cadre.appointed.v1' where position = 20"),
                // Each row is whole and has its own leaf; only their order is another.
                arguments(
                        Kind.ROOT_DIFFERS,
                        row
                                + "position = -1 where position = 32;"
                                + row
                                + "position = 32 where position = 33;"
                                + row
                                + "position = 33 where position = -1"));
    }

    private static String replaced(String column, String text, String by) {
        return "%1$s = convert_to(replace(convert_from(%1$s, 'UTF8'), '%2$s', '%3$s'), 'UTF8')"
                .formatted(column, text, by);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_is_found(Kind kind, String act) throws SQLException {
        LedgerAudit audit = after(act);

        assertThat(audit.findings()).extracting(LedgerAudit.Finding::kind).contains(kind);
    }

    @Test
    void a_key_that_is_gone_without_an_erasure_on_record_is_found_event_by_event()
            throws SQLException {
        LedgerAudit audit = after("delete from ledger.sealing_key where scope = 'cadre:C-DEMO-02'");

        assertThat(audit.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == Kind.KEY_MISSING);
    }

    @Test
    void an_erased_text_is_no_change_but_a_changed_rest_of_it_is() throws SQLException {
        String erase = "delete from ledger.sealing_key where scope = 'cadre:C-DEMO-02'";

        assertThat(after(erase).findings())
                .extracting(LedgerAudit.Finding::kind)
                .doesNotContain(Kind.ROW_CHANGED);
        assertThat(
                        after(
                                        erase,
                                        "update ledger.event set "
                                                + replaced("payload", "2019-02-20", "2019-02-21")
                                                + " where stream_id = 'cadre:C-DEMO-02'")
                                .findings())
                .extracting(LedgerAudit.Finding::kind)
                .contains(Kind.ROW_CHANGED);
    }

    @Test
    void what_is_forged_under_the_cover_of_an_erasure_is_found() throws SQLException {
        String erase = "delete from ledger.sealing_key where scope = 'cadre:C-DEMO-02'";
        String row = "update ledger.event set ";
        String person = " where stream_id = 'cadre:C-DEMO-02' and sequence = 0";
        for (String forgery :
                List.of(
                        row + replaced("payload", "[erased]", "张三") + person,
                        row + replaced("meta_data", "[erased]", "另有原因") + person,
                        row + "payload_type = 'cadre.appointed.v1'" + person)) {
            assertThat(after(erase, forgery).findings())
                    .as(forgery)
                    .extracting(LedgerAudit.Finding::kind)
                    .contains(Kind.ROW_CHANGED);
        }
        assertThat(after(row + "key_id = null where " + SEALED).findings())
                .as("a key is destroyed, never forgotten")
                .extracting(LedgerAudit.Finding::kind)
                .contains(Kind.ROW_CHANGED);
    }

    @Test
    void of_a_database_of_another_version_is_told_what_to_do() throws SQLException {
        Console console = new Console();
        owner("alter table ledger.event rename column digests to leaf");
        try {
            assertThat(console.on(folder, "audit")).isEqualTo(5);
            assertThat(console.err()).contains("digests", "./ledger serve").hasLineCount(1);
        } finally {
            owner("alter table ledger.event rename column leaf to digests");
        }
        assertThat(console.on(folder, "audit")).as(console.err()).isZero();
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection owner() throws SQLException {
        DatabaseAccess access = database.access();
        return DriverManager.getConnection(access.url(), DatabaseAccess.OWNER, access.owner());
    }

    /** What an audit finds in the midst of a transaction that is then undone. */
    private static LedgerAudit after(String... acts) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table ledger.event disable trigger event_is_immutable");
            for (String act : acts) {
                statement.execute(act);
                assertThat(act.startsWith("select") || statement.getUpdateCount() > 0)
                        .as(act)
                        .isTrue();
            }
            DataSource rows = new SingleConnectionDataSource(connection, true);
            LedgerAudit audit =
                    LedgerAudit.of(
                            new StoredEvents(rows, sealing),
                            new SealingKeys(rows),
                            sealing::commits,
                            signed,
                            read -> {});
            connection.rollback();
            return audit;
        }
    }

    private static Checkpoint checkpoint() throws IOException {
        return Checkpoint.of(
                SignedNote.of(Files.readAllBytes(folder.resolve("log/checkpoint"))).text());
    }

    private static long published() {
        try {
            return Files.exists(folder.resolve("log/checkpoint")) ? checkpoint().size() : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
