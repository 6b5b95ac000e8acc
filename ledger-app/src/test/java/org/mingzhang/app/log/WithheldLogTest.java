package org.mingzhang.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.AttackTable;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Clerk;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.FrozenLog;
import org.mingzhang.app.stage.ServedLedger;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.platform.answers.Receipt.Status;
import org.mingzhang.keeper.witness.RunningWitness;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.springframework.util.FileSystemUtils;

/**
 * A log that is shown as it was, or in part, and events that were cut off: found out by whoever
 * kept a receipt, by a stranger who asks witnesses, and by a watch elsewhere.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(AttackTable.class)
class WithheldLogTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LOGGED = Duration.ofSeconds(45);
    private static final Duration RENEWED = Duration.ofMinutes(8);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @TempDir static Path folder;
    @TempDir static Path office;

    private static RunningWitness witness;
    private static LedgerNode node;
    private static FrozenLog frozen;
    private static String policy;
    private final Console console = new Console();

    @BeforeAll
    static void a_witnessed_ledger_and_a_copy_of_its_log() throws Exception {
        try (LedgerNode first = LedgerNode.serving(folder, 0, notice -> {})) {
            Staged.demonstration(first, folder);
            Await.until(() -> Files.exists(folder.resolve("log/checkpoint")));
        }
        VerifierKey log = VerifierKey.of(Files.readString(folder.resolve("log/vkeys")).strip());
        witness =
                RunningWitness.start(
                        office.resolve("north"),
                        KeyList.of(List.of(log)),
                        "north.test/witness",
                        RunningWitness.loopback(0),
                        Clock.systemUTC());
        String text =
                "log %s\nwitness north %s http://127.0.0.1:%d\nquorum north\n"
                        .formatted(log, witness.verifier(), witness.address().getPort());
        Files.writeString(folder.resolve("log-policy"), text);
        policy = Files.writeString(office.resolve("policy"), text).toString();
        node = LedgerNode.serving(folder, 0, notice -> {});
        Await.until(() -> signed() == recorded() && isFinal());
        FileSystemUtils.copyRecursively(folder.resolve("log"), office.resolve("log"));
        frozen = FrozenLog.of(office.resolve("log"));
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        frozen.close();
        witness.close();
    }

    /** A12: a file is not given out that the checkpoint needs. */
    @Test
    @Order(1)
    void a_withheld_file_is_named_by_a_stranger_and_by_the_watch() throws Exception {
        assertThat(verified(console)).as(console.out()).isZero();
        assertThat(watched(console)).as(console.out()).isZero();
        byte[] note = Files.readAllBytes(office.resolve("log/checkpoint")); // The log goes on.
        long copied = Checkpoint.of(SignedNote.of(note).text()).size();
        Path tile = office.resolve("log/tile/0/000.p/" + copied);
        Path withheld = Files.move(tile, office.resolve("withheld"));

        long begun = System.nanoTime();
        assertThat(verified(console)).isEqualTo(3);
        assertThat(console.out()).contains("NEED_FILE", "tile/0/000.p/");
        note("A12 a tile, over HTTP", "verifier: NEED_FILE", begun, Duration.ZERO, MINUTE);
        begun = System.nanoTime();
        assertThat(watched(console)).isOne();
        assertThat(console.out()).contains("公开日志缺少校验点所需的文件：tile/0/000.p/");
        note(
                "A12 a tile, over HTTP",
                "watch elsewhere: FILE_MISSING",
                begun,
                Duration.ofSeconds(5),
                MINUTE);
        Files.move(withheld, tile);
    }

    /** A11: the log goes on, and strangers are shown the old one. */
    @Test
    @Order(2)
    void an_old_checkpoint_shown_for_ever_is_found_out() throws Exception {
        Clerk.keep(new Clerk(node).enters("ORG-A11"), office.resolve("receipt.json"));
        Await.until(() -> signed() == recorded());
        assertThat(receipt(ServedLedger.log(node))).as(console.out()).isZero();
        assertThat(verified(console)).as("until the cosignature is old").isZero();

        long begun = System.nanoTime();
        assertThat(receipt(frozen.address())).isEqualTo(3);
        assertThat(console.out()).contains("NOT_FOUND");
        note("A11 freeze", "receipt holder: NOT_FOUND", begun, LOGGED, TEN_MINUTES);
        begun = System.nanoTime();
        Console later = later(RENEWED.plusSeconds(1));
        assertThat(verified(later)).isEqualTo(3);
        assertThat(later.out()).contains("STALE");
        note("A11 freeze", "verifier with a policy: STALE", begun, RENEWED, TEN_MINUTES);
        begun = System.nanoTime();
        Console soon = later(LOGGED.plusSeconds(1));
        assertThat(watched(soon)).isOne();
        assertThat(soon.out()).contains("登记已逾 45 秒，仍不在公开日志中");
        note(
                "A11 freeze",
                "watch elsewhere: NOT_LOGGED",
                begun,
                LOGGED.plusSeconds(5),
                TEN_MINUTES);
        assertThat(watched(later)).isOne();
        assertThat(later.out()).contains("见证会签已逾八分钟没有更新");
    }

    /** A25: the clock is put back, so that what is recorded now bears an earlier time. */
    @Test
    @Order(3)
    void a_clock_that_was_put_back_is_told_by_the_cosignatures() {
        long begun = System.nanoTime();
        Console back = later(Duration.ofMinutes(-10));
        assertThat(watched(back)).isOne();
        assertThat(back.out()).contains("时钟与见证单位相差五秒以上：checkpoint");
        note(
                "A25 clock put back",
                "watch: CLOCK_APART",
                begun,
                Duration.ofMinutes(4).plusSeconds(5),
                TEN_MINUTES);
    }

    /** A5: cut off before the keeper has seen it. */
    @Test
    @Order(4)
    void who_kept_a_receipt_finds_out_that_its_event_was_cut_off() throws Exception {
        node.close();
        Receipt promised;
        try (LedgerNode entering = LedgerNode.entering(folder, notice -> {})) {
            promised = new Clerk(entering).enters("ORG-A5");
            Clerk.keep(promised, office.resolve("receipt.json"));
            assertThat(new Clerk(entering).enters("ORG-A5").status()).isEqualTo(Status.REPEATED);
        }
        cut(Objects.requireNonNull(promised.events().getFirst().position()));
        node = LedgerNode.serving(folder, 0, notice -> {});
        Await.until(() -> ServedLedger.get(node, "/log/checkpoint").statusCode() == 200);

        long begun = System.nanoTime();
        assertThat(receipt(ServedLedger.log(node))).isEqualTo(3);
        assertThat(console.out()).contains("NOT_FOUND", "该事件在签名之前已被删去");
        note("A5 tail cut unsigned", "receipt holder: NOT_FOUND", begun, LOGGED, MINUTE);

        begun = System.nanoTime();
        Receipt again = new Clerk(node).enters("ORG-A5");
        assertThat(again.status()).as("it had been forgotten").isEqualTo(Status.RECORDED);
        assertThat(again.events()).doesNotContainAnyElementsOf(promised.events());
        note("A5 tail cut unsigned", "retry by id: recorded anew", begun, Duration.ZERO, MINUTE);

        Await.until(() -> signed() == recorded());
        begun = System.nanoTime();
        assertThat(receipt(ServedLedger.log(node))).isOne();
        assertThat(console.out()).contains("不是回执所列的事件");
        note("A5 another event there", "receipt holder: MISMATCH", begun, Duration.ZERO, MINUTE);
    }

    /** A6, A9: cut off after it was signed; the signer remembers. */
    @Test
    @Order(5)
    void a_signer_that_remembers_more_than_there_is_signs_no_more() throws Exception {
        assertThat(gauge("mingzhang.log.refused")).isZero();
        long last = signed() - 1;
        node.close();
        cut(last);
        node = LedgerNode.serving(folder, 0, notice -> {});

        Duration after = Await.until(() -> gauge("mingzhang.log.refused") == 1);
        AttackTable.found(
                "A6, A9 tail cut, signer's memory kept",
                "signer refuses",
                after,
                after,
                Duration.ofSeconds(10));
    }

    private static void note(
            String attack, String by, long begun, Duration waits, Duration allowed) {
        Duration look = Duration.ofNanos(System.nanoTime() - begun);
        AttackTable.found(attack, by, look, waits.plus(look), allowed);
    }

    private static int verified(Console console) {
        return console.typed("verify", frozen.address(), "--online", "--policy", policy);
    }

    private int receipt(String log) {
        String file = office.resolve("receipt.json").toString();
        return console.typed("verify", file, log, "--online", "--policy", policy);
    }

    private static int watched(Console console) {
        return console.on(folder, "watch", "--once", "--log", frozen.address());
    }

    private static Console later(Duration by) {
        return new Console(Clock.offset(Clock.systemUTC(), by));
    }

    /** Rows from a position on are gone, and the head says so. */
    private static void cut(long from) throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            DatabaseAccess access = database.access();
            try (Connection connection =
                            DriverManager.getConnection(
                                    access.url(), DatabaseAccess.OWNER, access.owner());
                    Statement statement = connection.createStatement()) {
                statement.execute("alter table ledger.event disable trigger event_is_immutable");
                assertThat(
                                statement.executeUpdate(
                                        "delete from ledger.event where position >= " + from))
                        .isPositive();
                statement.execute("update ledger.head set position = " + (from - 1));
                statement.execute(
                        "alter table ledger.event enable always trigger event_is_immutable");
            }
        }
    }

    private static long recorded() {
        try (Connection connection = node.ownerConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select position + 1 from ledger.head")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long signed() {
        byte[] note = ServedLedger.get(node, "/log/checkpoint").body();
        return Checkpoint.of(SignedNote.of(note).text()).size();
    }

    /**
     * The checkpoint that is shown has its cosignature, without which it is published if that is
     * late; the policy that says whose is on record.
     */
    private static boolean isFinal() {
        byte[] note = ServedLedger.get(node, "/log/checkpoint").body();
        String asked = UpkeepEvent.POLICY.toString();
        return !node.part(StoredEvents.class).entries(asked, 0, Long.MAX_VALUE, 1).isEmpty()
                && ServedLedger.get(node, "/log/witnessed").statusCode() == 200
                && SignedNote.of(note).vouchedBy(List.of(witness.verifier())).size() == 1;
    }

    private static double gauge(String name) {
        return node.part(MeterRegistry.class).get(name).gauge().value();
    }
}
