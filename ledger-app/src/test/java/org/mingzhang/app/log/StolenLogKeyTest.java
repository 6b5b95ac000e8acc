package org.mingzhang.app.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.audit.KeyEnds;
import org.mingzhang.app.audit.PolicyRecords;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.AttackTable;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.SignedFolder;
import org.mingzhang.app.stage.TwoOffices;
import org.mingzhang.keeper.witness.RunningWitness;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.verify.VerifyPage;
import org.mingzhang.merkle.witness.AddCheckpoint;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.testkit.BrowserPage;

/**
 * The drill of A21, from the theft of the log's key to a final checkpoint under the next one, as
 * the thief, the operator, two offices with witnesses and whoever verifies go through it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(AttackTable.class)
class StolenLogKeyTest {
    /** What the list of attacks allows for all of it. */
    private static final Duration DRILL = Duration.ofHours(1);

    private static final Duration FORK = Duration.ofMinutes(1);

    @TempDir static Path folder;
    @TempDir static Path desk;

    private static SignedFolder ledger;
    private static TwoOffices offices;
    private static VerifierKey old;
    private static Signer thief;

    /** The list the operator publishes, once the key was changed. */
    private static Path keys;

    private final Console console = new Console();

    @BeforeAll
    static void a_witnessed_ledger_whose_key_is_stolen() throws Exception {
        ledger = new SignedFolder(folder).prepared();
        old = ledger.listed().signing().getFirst();
        byte[] seed = HexFormat.of().parseHex(Files.readString(folder.resolve("log-key")).strip());
        thief = Signer.ofSeed(old.name(), SignatureKind.ED25519, seed);
        offices = TwoOffices.of(desk, KeyList.of(List.of(old)));
        Files.writeString(folder.resolve("log-policy"), offices.policy(old));
        servedUntilFinal(0);
    }

    @AfterAll
    static void stop() throws IOException {
        offices.close();
    }

    @Test
    @Order(1)
    void the_control_until_its_end_what_the_key_signs_is_believed() throws Exception {
        String key = Files.writeString(desk.resolve("first"), old + "\n").toString();

        assertThat(verified(ledger.bytes("checkpoint"), "--key", key)).isZero();
        assertThat(verified(ledger.bytes("witnessed"), "--policy", policy())).isZero();
        assertThat(ledger.found(Instant.MAX)).as("a watch").isEmpty();
    }

    @Test
    @Order(2)
    void a_fork_that_the_thief_signs_is_cosigned_by_nobody_and_the_watch_finds_it()
            throws Exception {
        byte[] right = ledger.bytes("checkpoint");
        byte[] witnessed = ledger.bytes("witnessed");
        Checkpoint seen = Checkpoint.of(SignedNote.of(witnessed).text());
        SignedNote fork = fork(seen.size());

        long begun = System.nanoTime();
        for (RunningWitness each : List.of(offices.north(), offices.south())) {
            assertThat(offered(each, seen.size(), fork).statusCode()).isEqualTo(422);
            HttpResponse<String> forgetful = offered(each, 0, fork);
            assertThat(forgetful.statusCode()).isEqualTo(409);
            assertThat(forgetful.body()).isEqualTo(seen.size() + "\n");
        }
        found("a fork offered", "both witnesses refuse, never final", since(begun), FORK);
        assertThat(verified(fork.bytes(), "--policy", policy())).as("pending").isEqualTo(3);
        String kept = Files.write(desk.resolve("kept"), witnessed).toString();
        assertThat(verified(fork.bytes(), "--policy", policy(), "--checkpoint", kept))
                .as("two roots of one size: evidence")
                .isEqualTo(1);

        Files.write(ledger.log("checkpoint"), fork(ledger.published().size()).bytes());
        begun = System.nanoTime();
        assertThat(ledger.found(Instant.MAX)).contains("ROOT_DIFFERS");
        found("a fork published", "watch `tail`: ROOT_DIFFERS", since(begun), FORK);
        Files.write(ledger.log("checkpoint"), right);
        assertThat(ledger.found(Instant.MAX)).as("put right again").isEmpty();
    }

    @Test
    @Order(3)
    void the_operator_changes_the_key_and_all_is_final_again_within_the_hour() throws Exception {
        long begun = System.nanoTime();
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            assertThat(node.port()).isPositive();
            assertThat(console.on(folder, "rotate-log-key")).as(console.out()).isZero();
        }
        // What it prints is what is published, and what the offices start anew with.
        VerifierKey next = ledger.listed().signing().getFirst();
        List<String> printed =
                console.out()
                        .lines()
                        .filter(line -> line.startsWith("# ended ") || line.equals(next + ""))
                        .toList();
        keys = Files.write(desk.resolve("keys"), printed);
        long end = ledger.listed().ended().get(old);
        assertThat(printed).containsExactly(KeyList.endedLine(old, end), next.toString());
        offices = offices.anew(desk, KeyList.of(Files.readAllBytes(keys)));
        servedUntilFinal(end);
        found(
                "the key changed",
                "the drill: new key listed, on record, in the policy, witnessed",
                since(begun),
                DRILL);

        assertThat(console.on(folder, "audit")).as(console.out()).isZero();
        assertThat(console.on(folder, "watch", "--once")).as(console.out()).isZero();
        assertThat(verified(ledger.bytes("witnessed"), "--policy", policy())).isZero();
        assertThat(verified(ledger.bytes("checkpoint"), "--key", keys.toString())).isZero();
    }

    @Test
    @Order(4)
    void from_its_end_on_nobody_believes_what_the_old_key_signs() throws Exception {
        SignedNote forged = fork(ledger.published().size() + 1);

        assertThat(verified(forged.bytes(), "--key", keys.toString())).isEqualTo(4);
        assertThat(console.out()).contains("✗ 密钥在满", "已停用", "可能被盗");
        assertThat(verified(forged.bytes(), "--policy", policy())).isEqualTo(4);
        assertThat(verified(forged.bytes(), "--key", desk.resolve("first").toString()))
                .as("the control: whoever was not told believes it")
                .isZero();
        assertThat(verified(ledger.bytes(Succession.path(old)), "--key", keys.toString()))
                .as("what it signed up to its end")
                .isZero();
        assertThat(offered(offices.north(), ledger.published().size(), forged).statusCode())
                .isEqualTo(403);
        byte[] right = ledger.bytes("checkpoint");
        Files.write(ledger.log("checkpoint"), forged.bytes());
        assertThat(ledger.found(Instant.MAX)).contains("NOT_SIGNED");
        Files.write(ledger.log("checkpoint"), right);
    }

    @Test
    @Order(5)
    void the_page_in_a_browser_says_the_same() throws Exception {
        assumeTrue(BrowserPage.canRun(), "no Node on this machine");
        BrowserPage page = new BrowserPage(VerifyPage.bytes(), desk);
        byte[] forged = fork(ledger.published().size() + 1).bytes();
        String told = Files.readString(keys);
        byte[] policy = Files.readAllBytes(folder.resolve("log-policy"));
        page.given("checkpoint", forged, old + "\n", null);
        page.given("checkpoint", forged, told, null);
        page.given("checkpoint", forged, "", policy);
        page.given("checkpoint", ledger.bytes(Succession.path(old)), told, null);
        page.given("checkpoint", ledger.bytes("checkpoint"), told, null);
        page.given("checkpoint", ledger.bytes("witnessed"), "", policy);

        List<String> answers = page.answers();

        assertThat(answers)
                .extracting(answer -> answer.substring(0, answer.indexOf(' ')))
                .containsExactly(
                        "VERIFIED",
                        "UNTRUSTED_KEY",
                        "UNTRUSTED_KEY",
                        "VERIFIED",
                        "VERIFIED",
                        "VERIFIED");
        assertThat(answers.subList(1, 3)).allMatch(each -> each.contains("✗ 密钥在满"));
    }

    /** Serves until all changes are on record, and a checkpoint over that record is final. */
    private static void servedUntilFinal(long size) throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            StoredEvents stored = node.part(StoredEvents.class);
            Function<String, Optional<byte[]>> log = TiledLog.below(ledger.log(""));
            Await.until(() -> isFinalBeyond(size));
            Await.until(
                    () ->
                            KeyEnds.of(stored, log).isEmpty()
                                    && PolicyRecords.of(stored, log).isEmpty());
            long recorded = stored.head();
            Await.until(() -> isFinalBeyond(recorded));
        }
    }

    private static boolean isFinalBeyond(long size) {
        if (!Files.exists(ledger.log("witnessed"))) {
            return false;
        }
        SignedNote note = SignedNote.of(ledger.bytes("witnessed"));
        return Checkpoint.of(note.text()).size() > size
                && Policy.of(ledger.bytes("policy")).isFinal(note);
    }

    /** A tree that is not the log's. */
    private static SignedNote fork(long size) {
        String text = new Checkpoint(old.name(), size, Hash.ofLeaf(new byte[] {21})).text();
        return new SignedNote(text, List.of(thief.sign(text, 0)));
    }

    private static HttpResponse<String> offered(RunningWitness to, long from, SignedNote note)
            throws IOException, InterruptedException {
        byte[] body = new AddCheckpoint(from, List.of(), note).bytes();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(TwoOffices.url(to) + "/add-checkpoint"))
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofString(UTF_8));
        }
    }

    private int verified(byte[] checkpoint, String... by) throws IOException {
        String file = Files.write(desk.resolve("checkpoint"), checkpoint).toString();
        String[] words = new String[by.length + 2];
        words[0] = "verify";
        words[1] = file;
        System.arraycopy(by, 0, words, 2, by.length);
        return console.typed(words);
    }

    private static String policy() {
        return folder.resolve("log-policy").toString();
    }

    private static void found(String what, String by, Duration after, Duration allowed) {
        AttackTable.found("A21 log key stolen: " + what, by, after, after, allowed);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
