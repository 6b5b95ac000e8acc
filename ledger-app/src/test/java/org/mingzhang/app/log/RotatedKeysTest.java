package org.mingzhang.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.mingzhang.app.stage.FolderSource;
import org.mingzhang.app.stage.ServedLedger;
import org.mingzhang.app.stage.SignedFolder;
import org.mingzhang.app.watch.Finding;
import org.mingzhang.app.watch.WatchedLedger;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.rulebook.file.RulebookLoader;

/** The drills: the log's key is stolen (A21), and the master key is changed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RotatedKeysTest {
    @TempDir static Path folder;
    @TempDir static Path desk;

    private static SignedFolder ledger;
    private static VerifierKey old;
    private static Signer thief;

    private final Console console = new Console();

    @BeforeAll
    static void a_signed_ledger_whose_key_is_stolen() throws Exception {
        ledger = new SignedFolder(folder).prepared();
        old = VerifierKey.of(Files.readString(log("vkeys")).strip());
        byte[] seed = HexFormat.of().parseHex(Files.readString(folder.resolve("log-key")).strip());
        thief = Signer.ofSeed(old.name(), SignatureKind.ED25519, seed);
        assertThat(thief.verifier()).isEqualTo(old);
    }

    @Test
    @Order(1)
    void a_watch_follows_the_rotation_and_tells_what_the_stolen_key_signs() throws Exception {
        List<Finding> alarms = new CopyOnWriteArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                WatchedLedger watched = watched(database, alarms)) {
            watched.watch().once();
            assertThat(alarms).as("the control").isEmpty();
            long size = published().size();

            assertThat(ledger("rotate-log-key")).as(console.out()).isZero();

            KeyList listed = listed();
            assertThat(listed.ended()).containsKey(old);
            assertThat(listed.ended().get(old)).isGreaterThanOrEqualTo(size);
            assertThat(console.out()).contains("旧密钥在第 " + listed.ended().get(old) + " 条处停用");
            assertThat(listed.signing()).singleElement().isNotEqualTo(old);
            watched.watch().once();
            assertThat(alarms).as("after the rotation").isEmpty();

            byte[] right = Files.readAllBytes(log("checkpoint"));
            Files.write(log("checkpoint"), stolen(published().size() + 1));
            watched.watch().once();
            assertThat(alarms)
                    .extracting(finding -> finding.kind().name())
                    .containsExactly("NOT_SIGNED");
            Files.write(log("checkpoint"), right);
        }
        assertThat(ledger("watch", "--once")).as(console.out()).isZero();
        assertThat(ledger("audit")).as(console.out()).isZero();
        assertThat(ledger("checkpoint")).isZero();
        assertThat(ledger("rebuild-log", "--to", desk.resolve("rebuilt").toString())).isZero();
    }

    @Test
    @Order(2)
    void whoever_has_the_list_of_keys_refuses_what_the_stolen_key_signs_beyond_its_end()
            throws IOException {
        String keys = Files.copy(log("vkeys"), desk.resolve("vkeys")).toString();
        String unaware = Files.writeString(desk.resolve("old"), old + "\n").toString();
        String forged =
                Files.write(desk.resolve("checkpoint"), stolen(published().size() + 1)).toString();
        String last = log("handover/" + old.hexId()).toString();

        assertThat(console.typed("verify", forged, "--key", keys)).isEqualTo(4);
        assertThat(console.out()).contains("已停用", "可能被盗");
        assertThat(console.typed("verify", forged, "--key", unaware)).as("the control").isZero();
        assertThat(console.typed("verify", last, "--key", keys)).isZero();
        assertThat(console.typed("verify", last, "--key", unaware)).isZero();
        assertThat(console.typed("verify", log("").toString(), "--key", keys)).isZero();
        assertThat(console.typed("verify", log("").toString(), "--key", unaware)).isEqualTo(4);
    }

    @Test
    @Order(3)
    void a_served_ledger_changes_its_key_while_it_runs() throws Exception {
        VerifierKey second = listed().signing().getFirst();
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Await.until(() -> listed().signing().contains(second));

            assertThat(ledger("rotate-log-key")).as(console.out()).isZero();

            assertThat(listed().ended()).containsOnlyKeys(old, second);
            Await.until(() -> listed().vouchingFor(note()).size() == 1);
            assertThat(note().vouchedBy(listed().signing())).hasSize(1);
            assertThat(status(node, "handover/" + second.hexId())).isEqualTo(200);
            assertThat(status(node, "handover/" + "0".repeat(8))).isEqualTo(404);
            assertThat(status(node, "handover/log-key")).isEqualTo(404);
            assertThat(node.part(WatchedLedger.class).watch().findings()).isEmpty();

            byte[] master = Files.readAllBytes(folder.resolve("sealing-key"));
            assertThat(ledger("rotate-master-key")).as("while it is served").isEqualTo(2);
            assertThat(console.err()).contains("使用中");
            assertThat(Files.readAllBytes(folder.resolve("sealing-key"))).isEqualTo(master);
        }
    }

    @Test
    @Order(4)
    void the_policy_of_witnesses_names_the_successor() throws IOException {
        Signer witness = Signer.ofSeed("w.test", SignatureKind.COSIGNATURE_V1, new byte[32]);
        VerifierKey third = listed().signing().getFirst();
        Files.writeString(
                folder.resolve("log-policy"),
                "# ours\nlog %s\nwitness w %s\nquorum w\n".formatted(third, witness.verifier()));

        assertThat(ledger("rotate-log-key")).as(console.out()).isZero();

        assertThat(Files.readString(folder.resolve("log-policy")))
                .isEqualTo(
                        "# ours\n%s\nlog %s\nwitness w %s\nquorum w\n"
                                .formatted(
                                        KeyList.endedLine(third, listed().ended().get(third)),
                                        listed().signing().getFirst(),
                                        witness.verifier()));
    }

    @Test
    @Order(5)
    void under_another_master_key_everything_is_read_as_before() throws IOException {
        String old = Files.readString(folder.resolve("sealing-key"));
        assertThat(ledger("history", "C-DEMO-02")).isZero();
        String history = console.out();

        assertThat(ledger("rotate-master-key")).as(console.out()).isZero();

        assertThat(Files.readString(folder.resolve("sealing-key")))
                .doesNotContain(old.strip())
                .doesNotContain("previous");
        assertThat(ledger("history", "C-DEMO-02")).isZero();
        assertThat(console.out()).isEqualTo(history).contains("周明川");
        assertThat(ledger("audit")).as(console.out()).isZero();
        assertThat(ledger("rotate-master-key", "--pkcs11", "nowhere")).isEqualTo(2);
        assertThat(
                        ledger(
                                "rotate-master-key",
                                "--pkcs11",
                                "nowhere",
                                "--pin-file",
                                folder.resolve("sealing-key").toString()))
                .as("no such module")
                .isEqualTo(5);
        assertThat(ledger("audit")).as("and nothing was changed: " + console.out()).isZero();
    }

    @Test
    @Order(6)
    void separate_services_get_another_master_key_when_none_of_them_runs() throws Exception {
        String old = Files.readString(folder.resolve("sealing-key"));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            DatabaseAccess access = database.access();
            String password =
                    Files.writeString(desk.resolve("password"), access.app() + "\n").toString();
            String[] typed = {
                "rotate-master-key",
                "--database",
                access.url(),
                "--password-file",
                password,
                "--sealing-key",
                folder.resolve("sealing-key").toString()
            };
            try (Connection service =
                    DriverManager.getConnection(access.url(), DatabaseAccess.APP, access.app())) {
                assertThat(service.isValid(5)).isTrue();
                assertThat(console.typed(typed)).as("while a service is connected").isEqualTo(2);
                assertThat(Files.readString(folder.resolve("sealing-key"))).isEqualTo(old);
            }
            Await.until(() -> console.typed(typed) == 0);
            assertThat(console.typed("rotate-master-key", "--database", access.url()))
                    .as("which key?")
                    .isEqualTo(2);
        }
        assertThat(Files.readString(folder.resolve("sealing-key")))
                .doesNotContain(old.lines().findFirst().orElseThrow())
                .doesNotContain("previous");
        assertThat(ledger("history", "C-DEMO-02")).isZero();
        assertThat(console.out()).contains("周明川");
        assertThat(ledger("audit")).as(console.out()).isZero();
    }

    private static WatchedLedger watched(EmbeddedDatabase database, List<Finding> alarms)
            throws IOException {
        return new WatchedLedger(
                FolderSource.of(folder, database),
                RulebookLoader.fromClasspath(),
                Clock.systemUTC(),
                Instant.MAX,
                alarms::add);
    }

    private static byte[] stolen(long size) {
        String text = new Checkpoint(old.name(), size, Hash.ofLeaf(new byte[] {1})).text();
        return new SignedNote(text, List.of(thief.sign(text, 0))).bytes();
    }

    private static Path log(String path) {
        return ledger.log(path);
    }

    private static SignedNote note() {
        return ledger.note();
    }

    private static Checkpoint published() {
        return ledger.published();
    }

    private static KeyList listed() {
        return ledger.listed();
    }

    private static int status(LedgerNode node, String path) {
        return ServedLedger.get(node, "/log/" + path).statusCode();
    }

    private int ledger(String... words) {
        return console.on(folder, words);
    }
}
