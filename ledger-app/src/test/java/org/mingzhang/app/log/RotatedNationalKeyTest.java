package org.mingzhang.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.FolderSource;
import org.mingzhang.app.stage.SignedFolder;
import org.mingzhang.app.watch.Finding;
import org.mingzhang.app.watch.WatchedLedger;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.keeper.NoteKey;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.walk.Twin;
import org.mingzhang.rulebook.file.RulebookLoader;

/** The SM2 key of a ledger is changed, and what the ledger's own commands make of it. */
class RotatedNationalKeyTest {
    @TempDir Path folder;
    @TempDir Path desk;

    private final Console console = new Console();

    @Test
    void the_sm2_key_is_changed_recorded_and_followed() throws Exception {
        assertThat(console.on(folder, "rotate-log-key", "--sm2")).as("no log").isNotZero();
        new NoteKey(folder.resolve("log-key-sm2")).create();
        String seed = Files.readString(folder.resolve("log-key-sm2")).strip();
        SignedFolder ledger = new SignedFolder(folder).prepared();
        Await.until(() -> Files.exists(ledger.log(Twin.CHECKPOINT)));
        VerifierKey own = LogPlace.in(folder).signer().verifier();
        VerifierKey old = LogPlace.in(folder).national().orElseThrow();
        List<Finding> alarms = new CopyOnWriteArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                WatchedLedger watched =
                        new WatchedLedger(
                                FolderSource.of(folder, database),
                                RulebookLoader.fromClasspath(),
                                Clock.systemUTC(),
                                Instant.MAX,
                                alarms::add)) {
            watched.watch().once();
            assertThat(alarms).as("the control").isEmpty();

            assertThat(console.on(folder, "rotate-log-key", "--sm2")).as(console.err()).isZero();

            watched.watch().once();
            assertThat(alarms).as("a watch that met the old key follows").isEmpty();
        }
        VerifierKey next = LogPlace.in(folder).national().orElseThrow();
        long end = ledger.listed().ended().get(old);
        assertThat(console.out())
                .contains(KeyList.endedLine(old, end) + "\n" + next + "\n", "log-key-sm2");
        assertThat(LogPlace.in(folder).signer().verifier()).as("stays").isEqualTo(own);
        Checkpoint twin = Checkpoint.of(SignedNote.of(ledger.bytes(Twin.CHECKPOINT)).text());
        assertThat(twin.size()).isEqualTo(ledger.published().size()).isGreaterThan(end);
        assertThat(console.on(folder, "audit")).as(console.out()).isZero();
        assertThat(console.on(folder, "watch", "--once")).as(console.out()).isZero();

        String told = own + "\n" + KeyList.endedLine(old, end) + "\n" + next;
        assertThat(verified(ledger, told)).as(console.out()).isZero();
        assertThat(console.out()).contains("✓ 国密孪生树的校验点由受信任的 SM2 密钥签名");
        assertThat(verified(ledger, own + "\n" + old)).as("whoever was not told").isEqualTo(4);

        byte[] right = ledger.bytes(Twin.CHECKPOINT);
        String text = twin.text();
        SignedNote stolen = new SignedNote(text, List.of(thief(seed, twin.origin()).sign(text, 0)));
        Files.write(ledger.log(Twin.CHECKPOINT), stolen.bytes());
        assertThat(verified(ledger, own + "\n" + old)).as("the control").isZero();
        assertThat(verified(ledger, told)).isEqualTo(4);
        assertThat(console.out()).contains("✗ sm3/checkpoint：国密孪生树由已停用的 SM2 密钥签名");
        assertThat(ledger.found(Instant.MAX)).contains("NOT_SIGNED");
        Files.write(ledger.log(Twin.CHECKPOINT), right);
        assertThat(ledger.found(Instant.MAX)).isEmpty();
    }

    private static Signer thief(String seed, String name) {
        return Signer.ofSeed(name, SignatureKind.SM2_SM3, HexFormat.of().parseHex(seed));
    }

    private int verified(SignedFolder ledger, String keys) throws Exception {
        Path file = Files.writeString(desk.resolve("keys"), keys + "\n");
        return console.typed("verify", ledger.log("").toString(), "--key", file.toString());
    }
}
