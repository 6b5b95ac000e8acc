package org.mingzhang.app.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.SignedFolder;
import org.mingzhang.keeper.Cosigners;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.keeper.run.KeeperLoop;
import org.mingzhang.keeper.run.LedgerDatabase;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.upkeep.event.LogKeyEnded;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.wire.WireJson;

/** A change of the log's key is on record, whoever made it and whatever ended in between (A21). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordedKeyEndsTest {
    @TempDir static Path folder;

    private static SignedFolder ledger;
    private static VerifierKey first;

    private final Console console = new Console();

    @BeforeAll
    static void a_signed_ledger() throws Exception {
        ledger = new SignedFolder(folder).prepared();
        first = listed().signing().getFirst();
    }

    @Test
    @Order(1)
    void a_change_that_nobody_recorded_is_found() throws Exception {
        assertThat(ledger("audit")).as("the control: " + console.out()).isZero();

        rotateUnrecorded();

        assertThat(listed().ended()).containsOnlyKeys(first);
        assertThat(ledger("audit")).isEqualTo(1);
        assertThat(console.out())
                .contains("公开日志的密钥在第 %d 条处停用，却没有登记".formatted(listed().ended().get(first)));
        assertThat(found(Instant.EPOCH)).containsExactly("KEY_END_UNRECORDED");
        assertThat(found(Clock.systemUTC().instant())).as("only just").isEmpty();
        assertThat(found(Instant.MAX)).as("nobody records").isEmpty();

        String served = log("").toString();
        for (String look : List.of("audit", "watch --once")) {
            String[] words = (look + " --log " + served).split(" ");
            ledger.written("vkeys", Duration.ofSeconds(1));
            assertThat(ledger(words)).as("only just: " + console.out()).isZero();
            assertThat(console.out()).contains("正在登记");
            ledger.written("vkeys", Duration.ofMinutes(2));
            assertThat(ledger(words)).as("long ago").isEqualTo(1);
            ledger.written("vkeys", Duration.ofMinutes(-2));
            assertThat(ledger(words)).as("a time that is still to come").isEqualTo(1);
            assertThat(console.out()).contains("却没有登记").doesNotContain("正在登记");
        }
    }

    @Test
    @Order(2)
    void the_next_start_records_it_once_and_the_new_key_signs_the_entry() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Await.until(() -> !recorded(node).isEmpty());
        }
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            StoredEvent event = recorded(node).getFirst();
            LogKeyEnded end = WireJson.mapper().readValue(event.payload(), LogKeyEnded.class);
            long size = listed().ended().get(first);
            assertThat(end.endedKey()).isEqualTo(first.toString());
            assertThat(end.successor()).isEqualTo(listed().signing().getFirst().toString());
            assertThat(end.logSize()).isEqualTo(size).isLessThanOrEqualTo(event.position());
            assertThat(end.root()).isEqualTo(handover().root().base64());
            Await.until(() -> published().size() > event.position());
            assertThat(listed().vouchingFor(ledger.note()))
                    .extracting(SignedNote.Vouched::key)
                    .containsExactly(listed().signing().getFirst());

            assertThat(ledger("rotate-log-key")).as(console.out()).isZero();
            // It is recorded by the one that runs, not by the next start.
            Await.until(() -> recorded(node).size() == 2);
        }
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Await.until(() -> published().size() > recorded(node).getLast().position());
            assertThat(recorded(node)).as("after a third start").hasSize(2);
        }
        assertThat(ledger("audit")).as(console.out()).isZero();
        assertThat(found(Instant.EPOCH)).isEmpty();
    }

    @Test
    @Order(3)
    void a_record_without_its_handover_is_found() throws Exception {
        byte[] kept = Files.readAllBytes(log(Succession.path(first)));
        Files.delete(log(Succession.path(first)));
        assertThat(ledger("audit")).isEqualTo(1);
        assertThat(console.out()).contains("登记了密钥停用，日志中却没有相符的交接", "却没有登记");
        assertThat(found(Instant.MAX)).containsExactly("KEY_END_UNFOUNDED");

        Files.write(log(Succession.path(first)), kept);
        assertThat(ledger("audit")).as(console.out()).isZero();
    }

    @Test
    @Order(4)
    void whoever_knows_the_key_gets_the_policy_from_the_log_and_a_changed_one_is_found()
            throws Exception {
        String key = listed().signing().getFirst().toString();
        String note = log("policy.note").toString();
        assertThat(console.typed("verify", log("").toString(), "--key", key, "--policy", note))
                .as(console.out() + console.err())
                .isZero();
        assertThat(
                        console.typed(
                                "verify",
                                log("").toString(),
                                "--key",
                                first + "",
                                "--policy",
                                note))
                .as("the key that ended")
                .isEqualTo(2);
        assertThat(ledger("watch", "--once", "--policy", note)).as(console.out()).isZero();

        byte[] policy = Files.readAllBytes(log("policy"));
        Files.writeString(log("policy"), new String(policy, UTF_8) + "# no witness needed\n");
        assertThat(found(Instant.MAX)).containsExactly("FILE_DIFFERS");
        Files.write(log("policy"), policy);
        assertThat(found(Instant.MAX)).isEmpty();
    }

    @Test
    @Order(5)
    void a_stranger_finds_it_in_the_public_export() throws Exception {
        Path export = folder.resolve("public");
        assertThat(ledger("export", "--public", "--out", export.toString())).isZero();
        assertThat(Files.readString(export.resolve("records.jsonl")))
                .contains(first.toString(), handover().root().base64());
        assertThat(console.typed("verify", export.toString(), "--key", log("vkeys").toString()))
                .as(console.out())
                .isZero();
    }

    /** The keeper alone changes the key; the process that would record it has ended. */
    private static void rotateUnrecorded() throws IOException {
        LogPlace place = LogPlace.in(folder);
        place.prepareSuccessor();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                KeeperLoop keeper =
                        new KeeperLoop(
                                new LedgerDatabase(
                                        database.access().url(),
                                        DatabaseAccess.APP,
                                        database.access().app()),
                                place,
                                Duration.ZERO,
                                Cosigners.NONE)) {
            keeper.start();
            Await.until(() -> !Files.exists(place.successorFile()));
        }
    }

    private static List<StoredEvent> recorded(LedgerNode node) {
        return node.part(StoredEvents.class).stream(UpkeepEvent.LOG_KEYS.toString());
    }

    /** What a watch finds that begins now. */
    private static List<String> found(Instant since) throws IOException {
        return ledger.found(since);
    }

    private static Path log(String path) {
        return ledger.log(path);
    }

    private static KeyList listed() {
        return ledger.listed();
    }

    private static Checkpoint handover() {
        return Checkpoint.of(SignedNote.of(ledger.bytes(Succession.path(first))).text());
    }

    private static Checkpoint published() {
        return ledger.published();
    }

    private int ledger(String... words) {
        return console.on(folder, words);
    }
}
