package org.mingzhang.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.FolderSource;
import org.mingzhang.app.stage.ServedLedger;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Tree;
import org.mingzhang.merkle.walk.Twin;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.upkeep.event.TwinRootRecorded;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.wire.WireJson;

/**
 * A ledger that was given an SM2 key has a twin tree of SM3: served, verified, watched, rebuilt.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwinTreeTest {
    private static final String SECRET = "07".repeat(32);
    private static final Pattern MIRROR =
            Pattern.compile("<!-- mirror -->\\n```\\n(.*?)```", Pattern.DOTALL);

    @TempDir static Path folder;

    private static LedgerNode node;
    private static List<String> keys;
    private static long size;

    private final Console console = new Console();

    @BeforeAll
    static void a_ledger_is_served() throws Exception {
        Path key = folder.resolve("log-key-sm2");
        Files.createFile(
                key,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, SECRET + "\n");
        node = LedgerNode.serving(folder, 0, notice -> {});
        Staged.demonstration(node, folder);
        Await.until(() -> !recordedRoots().isEmpty());
        size = node.part(StoredEvents.class).head() + 1;
        Await.until(() -> head().size() == size);
        keys = Files.readAllLines(folder.resolve("log/vkeys"));
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    @Test
    @Order(1)
    void a_stranger_verifies_the_twin_where_it_is_served() {
        assertThat(verified(ServedLedger.log(node), "--online")).isZero();
        assertThat(console.out())
                .startsWith("已核验（VERIFIED）")
                .contains("✓ 同样的条目中的 " + size + " 条用 SM3 重新算出国密孪生树")
                .contains("✓ 国密孪生树的校验点由受信任的 SM2 密钥签名");
        assertThat(node.part(WatchedLedger.class).watch().findings()).isEmpty();
    }

    /** Once an hour at most, so that each tree commits to the other. */
    @Test
    @Order(1)
    void its_root_is_an_entry_of_both_trees_once() throws IOException {
        TwinRootRecorded recorded = recordedRoots().getFirst();
        Twin twin = Twin.of(Files.readAllBytes(twin("checkpoint")), logName(), files());
        SignedNote said =
                SignedNote.of(
                        "%s\n%d\n%s\n\n%s\n"
                                .formatted(
                                        head().origin(),
                                        recorded.logSize(),
                                        recorded.root(),
                                        recorded.signature())
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(said.vouchedBy(twin.keys(Succession.listed(files())))).hasSize(1);
        assertThat(twin.beginsWith(Checkpoint.of(said.text()))).isTrue();
        assertThat(recorded.logSize()).isLessThan(size);
        assertThat(recordedRoots()).hasSize(1);
        assertThat(console.on(folder, "audit")).as(console.out()).isZero();
    }

    @Test
    @Order(1)
    void the_documented_commands_make_a_copy_that_is_verified(@TempDir Path copy) throws Exception {
        assumeTrue(
                new ProcessBuilder("sh", "-c", "command -v curl").start().waitFor() == 0,
                "NOT CHECKED: this machine has no curl");
        Matcher script = MIRROR.matcher(Files.readString(Path.of("../docs/transparency-log.md")));
        assertThat(script.find()).isTrue();
        copied(script.group(1), Files.createDirectory(copy.resolve("sm3")), "/sm3");
        copied(script.group(1), copy, "");

        assertThat(verified(copy.toString())).isZero();
        assertThat(console.out()).contains("用 SM3 重新算出国密孪生树");
        assertThat(copy.resolve("sm3/tile/entries")).doesNotExist();
    }

    private static void copied(String script, Path into, String below) throws Exception {
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-e", "-c", script).directory(into.toFile());
        shell.environment().put("url", ServedLedger.log(node) + below);
        assertThat(shell.inheritIO().start().waitFor()).isZero();
    }

    @Test
    @Order(2)
    void a_changed_tile_is_found_by_verifier_watch_and_rebuild_and_mended_by_the_next_start()
            throws Exception {
        node.close();
        Path tile = twin("tile/0/000.p/" + size);
        byte[] whole = Files.readAllBytes(tile);
        assertFinds(null, () -> {});
        byte[] changed = whole.clone();
        changed[33] ^= 1;

        assertFinds(Kind.TWIN_DIFFERS, () -> Files.write(tile, changed));
        assertThat(verified(folder.resolve("log").toString())).isEqualTo(1);
        assertThat(console.out()).contains("国密孪生树（SM3）与日志不符：");
        assertThat(console.on(folder, "rebuild-log")).isEqualTo(1);
        assertThat(console.out()).contains("不同：sm3/tile/0/000.p/" + size);
        Files.write(tile, whole);
        assertFinds(Kind.FILE_MISSING, () -> Files.delete(tile));

        node = LedgerNode.serving(folder, 0, notice -> {});
        Await.until(() -> Files.exists(tile));
        assertThat(tile).hasBinaryContent(whole);
    }

    @Test
    @Order(3)
    void a_twin_that_stands_still_is_set_back_gone_or_signed_by_another_is_found_out()
            throws Exception {
        node.close();
        Path checkpoint = twin("checkpoint");
        byte[] newest = Files.readAllBytes(checkpoint);
        byte[] older = stated(size - 20, SECRET);
        byte[] hashes = Files.readAllBytes(twin("tile/0/000.p/" + size));
        Files.write(
                twin("tile/0/000.p/" + (size - 20)),
                Arrays.copyOf(hashes, (int) (size - 20) * Hash.SIZE));

        assertFinds(Kind.SET_BACK, () -> Files.delete(checkpoint));
        Files.write(checkpoint, newest);
        assertFinds(Kind.SET_BACK, () -> Files.write(checkpoint, older));
        assertFinds(Kind.TWIN_LATE, null);
        Files.write(checkpoint, newest);
        assertFinds(Kind.NOT_SIGNED, () -> Files.write(checkpoint, stated(size, "08".repeat(32))));
        Files.write(checkpoint, newest);
        node = LedgerNode.serving(folder, 0, notice -> {});
    }

    /** What somebody does to the files. */
    private interface Act {
        void does() throws Exception;
    }

    /** What a watch finds that found nothing before the act; without one, what is found at once. */
    private static void assertFinds(@Nullable Kind kind, @Nullable Act act) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                WatchedLedger ledger =
                        new WatchedLedger(
                                FolderSource.of(folder, database),
                                RulebookLoader.fromClasspath(),
                                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)),
                                Instant.now(Clock.systemUTC()),
                                finding -> {})) {
            if (act != null) {
                ledger.watch().once();
                assertThat(ledger.watch().findings()).as("the control").isEmpty();
                act.does();
            }
            ledger.watch().once();
            assertThat(ledger.watch().status()).extracting(CheckStatus::why).containsOnlyNulls();
            if (kind != null) {
                assertThat(ledger.watch().findings()).extracting(Finding::kind).contains(kind);
            }
        }
    }

    private static List<TwinRootRecorded> recordedRoots() {
        return node
                .part(StoredEvents.class)
                .entries(UpkeepEvent.TWIN.toString(), 0, Long.MAX_VALUE, 9)
                .stream()
                .map(entry -> read(entry.stored().payload()))
                .toList();
    }

    private static TwinRootRecorded read(byte[] json) {
        try {
            return WireJson.mapper().readValue(json, TwinRootRecorded.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Function<String, Optional<byte[]>> files() {
        return TiledLog.below(folder.resolve("log"));
    }

    private static String logName() throws IOException {
        return Checkpoint.of(
                        SignedNote.of(Files.readAllBytes(folder.resolve("log/checkpoint"))).text())
                .origin();
    }

    /** What the twin would say of fewer entries. */
    private static byte[] stated(long entries, String secret) {
        Tree whole = new TiledLog(size, TiledLog.below(twin(""))).tree(Twin.hashing());
        Signer signer =
                Signer.ofSeed(
                        head().origin(), SignatureKind.SM2_SM3, HexFormat.of().parseHex(secret));
        String text =
                new Checkpoint(
                                head().origin(),
                                entries,
                                new Tree(entries, whole.subtrees(), Twin.hashing()).root())
                        .text();
        return new SignedNote(text, List.of(signer.sign(text, 0))).bytes();
    }

    private int verified(String log, String... more) {
        List<String> typed = new ArrayList<>(List.of("verify", log));
        keys.forEach(key -> typed.addAll(List.of("--key", key)));
        typed.addAll(List.of(more));
        return console.typed(typed.toArray(String[]::new));
    }

    private static Path twin(String path) {
        return folder.resolve("log").resolve(Twin.PREFIX + path);
    }

    private static Checkpoint head() {
        try {
            return Checkpoint.of(SignedNote.of(Files.readAllBytes(twin("checkpoint"))).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
