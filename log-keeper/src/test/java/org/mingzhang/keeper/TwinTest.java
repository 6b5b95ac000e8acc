package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.keeper.Probe.Moment;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tile.Tiles;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;
import org.mingzhang.merkle.tree.RunningTree;
import org.mingzhang.merkle.walk.TreeWalk;
import org.mingzhang.merkle.walk.Twin;

/** A keeper of two trees over the same entries: the log, and its twin of SM3. */
class TwinTest {
    private static final String CHECKPOINT = "sm3/checkpoint";

    @TempDir Path root;

    /** Ends a pass as the end of the process would. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 600, 5000})
    void the_twin_has_the_root_and_the_tiles_of_the_same_entries(int size) throws IOException {
        GivenEntries entries = GivenEntries.first(size);
        LogPlace place = place();

        pass(place, entries);

        assertTwins(place, entries);
        Set<String> files = files(place).keySet();
        Tiles.of(size).forEach(tile -> assertThat(files).contains("sm3/" + tile.path()));
        assertThat(files).noneMatch(path -> path.startsWith("sm3/tile/entries"));
        assertThat(files).contains("sm3/vkeys").doesNotContain("sm3/policy", "sm3/policy.note");
    }

    @Test
    void without_entries_nothing_is_signed() throws IOException {
        pass(place(), new GivenEntries());

        assertThat(place().folder()).doesNotExist();
    }

    @Test
    void each_entry_is_read_twice_with_a_twin_as_without() throws IOException {
        Map<Long, Integer> reads = new HashMap<>();
        GivenEntries entries = GivenEntries.first(9_000);
        Entries counted =
                new Entries() {
                    @Override
                    public synchronized List<byte[]> from(long position, int limit) {
                        List<byte[]> lot = entries.from(position, limit);
                        for (int i = 0; i < lot.size(); i++) {
                            reads.merge(position + i, 1, Integer::sum);
                        }
                        return lot;
                    }

                    @Override
                    public long head() {
                        return entries.head();
                    }
                };

        KeptLog.run(place().keeper(counted, Cosigners.NONE));

        assertTwins(place(), entries);
        assertThat(reads.values()).containsOnly(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "255, 257"})
    void whatever_the_moment_of_a_crash_both_go_on_and_neither_forks(int before, int after)
            throws IOException {
        Set<Moment> died = EnumSet.noneOf(Moment.class);
        boolean ended = false;
        for (int count = 0; !ended; count++) {
            KeptLog log = new KeptLog(root.resolve(before + "-" + count));
            GivenEntries entries = GivenEntries.first(before);
            KeptLog.run(log.keepers(entries, Probe.NONE));
            entries.growTo(after);
            int[] left = {count};
            Probe dying =
                    moment -> {
                        died.add(moment);
                        if (left[0]-- == 0) {
                            throw new Died();
                        }
                    };
            try {
                KeptLog.run(log.keepers(entries, dying));
                ended = true;
            } catch (Died here) {
                assertThat(ended).isFalse();
            }
            Checkpoint stood = log.twin();
            entries.growTo(after + 3);
            KeptLog.run(log.keepers(entries, Probe.NONE));

            log.assertSound(entries);
            assertThat(log.twin()).isEqualTo(statement(entries, "ledger.test/log"));
            assertWalks(log.folder(), log.published());
            if (stood != null) {
                assertExtends(log.folder(), stood, log.twin());
            }
        }
        assertThat(died).containsAll(EnumSet.allOf(Moment.class));
    }

    @Test
    void turned_on_later_it_catches_up_with_what_is_signed() throws IOException {
        GivenEntries entries = GivenEntries.first(10_000);
        LogPlace place = without(place());
        pass(place, entries);
        byte[] checkpoint = Files.readAllBytes(place.folder().resolve("checkpoint"));

        Keeper keeper = place().keeper(entries, Cosigners.NONE);
        assertThat(keeper.pass()).isTrue();
        assertThat(keeper.signedByAll()).isEqualTo(4_096);
        KeptLog.run(keeper);

        assertThat(keeper.signedByAll()).isEqualTo(10_000);
        assertTwins(place, entries);
        assertThat(place.folder().resolve("checkpoint")).hasBinaryContent(checkpoint);
    }

    @Test
    void it_catches_up_with_nothing_but_what_was_signed() throws IOException {
        GivenEntries entries = GivenEntries.first(700);
        LogPlace place = without(place());
        pass(place, entries);
        entries.all.set(300, GivenEntries.entry(-1));

        assertThatExceptionOfType(SignerRefuses.class)
                .isThrownBy(() -> pass(place(), entries))
                .matches(refused -> refused.reason() == Reason.SECOND_ROOT);
        assertThat(place.folder().resolve(CHECKPOINT)).doesNotExist();
    }

    @Test
    void a_damaged_tile_of_the_log_is_mended_while_it_catches_up() throws IOException {
        GivenEntries entries = GivenEntries.first(700);
        LogPlace place = without(place());
        pass(place, entries);
        Path tile = place.folder().resolve("tile/0/001");
        byte[] whole = Files.readAllBytes(tile);
        Files.write(tile, flipped(whole));

        pass(place(), entries);

        assertThat(tile).hasBinaryContent(whole);
        assertTwins(place, entries);
    }

    @Test
    void turned_off_the_log_goes_on_and_no_twin_is_shown() throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        pass(place(), entries);

        entries.growTo(400);
        pass(without(place()), entries);
        assertThat(place().folder().resolve(CHECKPOINT)).doesNotExist();
        assertThat(published(place(), "checkpoint").size()).isEqualTo(400);

        entries.growTo(500);
        pass(place(), entries);
        assertTwins(place(), entries);
    }

    @Test
    void a_new_start_publishes_the_same_bytes() throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        pass(place(), entries);
        Map<String, String> before = files(place());

        pass(place(), entries);

        assertThat(files(place())).isEqualTo(before);
    }

    @Test
    void a_second_root_for_a_size_is_refused() throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        pass(place(), entries);
        Checkpoint said = published(place(), CHECKPOINT);
        Files.delete(place().folder().resolve(CHECKPOINT));
        Files.writeString(
                root.resolve("log-signed-sm3"),
                new Checkpoint(said.origin(), 300, Hash.ofLeaf(new byte[1])).text());

        assertThatExceptionOfType(SignerRefuses.class)
                .isThrownBy(() -> pass(place(), entries))
                .matches(refused -> refused.reason() == Reason.SECOND_ROOT)
                .withMessageContaining("/sm3");
        assertThat(place().folder().resolve(CHECKPOINT)).doesNotExist();
    }

    @Test
    void a_bit_flipped_on_the_way_to_a_tile_of_the_twin_is_caught_before_it_is_signed()
            throws IOException {
        KeptLog log = new KeptLog(root);
        GivenEntries entries = GivenEntries.first(300);
        DurableDisk disk = new DurableDisk(log.folder().resolve("sm3"));
        boolean[] flips = {true};
        Disk flipping =
                new Disk() {
                    @Override
                    public Optional<byte[]> read(String path) throws IOException {
                        return disk.read(path);
                    }

                    @Override
                    public void store(Map<String, byte[]> files) throws IOException {
                        Map<String, byte[]> stored = new HashMap<>(files);
                        stored.computeIfPresent(
                                "tile/0/001.p/44",
                                (path, bytes) -> flips[0] ? flipped(bytes) : bytes);
                        disk.store(stored);
                    }

                    @Override
                    public void remove(String folder) throws IOException {
                        disk.remove(folder);
                    }
                };
        Keeper keeper =
                new Keeper(
                        entries,
                        List.of(log.tree(Probe.NONE), log.twin(flipping, Probe.NONE)),
                        Probe.NONE);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(keeper::pass)
                .withMessageContaining("tile/0/001.p/44");
        assertThat(log.folder().resolve(CHECKPOINT)).doesNotExist();
        assertThat(log.published().size()).as("the log itself").isEqualTo(300);

        flips[0] = false;
        KeptLog.run(keeper);
        assertThat(log.twin()).isEqualTo(statement(entries, "ledger.test/log"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/001.p/44", "tile/1/000.p/1"})
    void a_newest_tile_that_was_changed_is_made_again(String path) throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        pass(place(), entries);
        Path tile = place().folder().resolve("sm3/" + path);
        byte[] whole = Files.readAllBytes(tile);
        Files.write(tile, flipped(whole));

        pass(place(), entries);

        assertThat(tile).hasBinaryContent(whole);
    }

    @Test
    void both_are_made_anew_byte_for_byte_and_what_differs_is_named() throws IOException {
        GivenEntries entries = GivenEntries.first(5_000);
        pass(place(), entries);
        Checkpoint signed = published(place(), "checkpoint");
        RebuiltLog rebuilt =
                RebuiltLog.of(entries, signed, place().folder(), root.resolve("fresh"));
        assertThat(rebuilt.same()).isTrue();

        Path tile = place().folder().resolve("sm3/tile/0/003");
        Files.write(tile, flipped(Files.readAllBytes(tile)));
        rebuilt = RebuiltLog.of(entries, signed, place().folder(), root.resolve("again"));
        assertThat(rebuilt.differing()).containsExactly("sm3/tile/0/003");
    }

    private LogPlace place() throws IOException {
        Path key = root.resolve("log-key-sm2");
        if (!Files.exists(key)) {
            Files.createFile(
                    key,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, "07".repeat(32) + "\n");
        }
        return LogPlace.in(root);
    }

    private static LogPlace without(LogPlace place) {
        return new LogPlace(
                place.folder(), place.keyFile(), place.memoryFile(), place.origin(), false);
    }

    private static void pass(LogPlace place, Entries entries) throws IOException {
        KeptLog.run(place.keeper(entries, Cosigners.NONE));
    }

    private static Map<String, String> files(LogPlace place) {
        return new KeptLog(place.folder().getParent()).files();
    }

    private static Checkpoint published(LogPlace place, String path) throws IOException {
        return Checkpoint.of(
                SignedNote.of(Files.readAllBytes(place.folder().resolve(path))).text());
    }

    /** Reckoned from the entries alone. */
    private static Checkpoint statement(GivenEntries entries, String log) {
        RunningTree tree = new RunningTree(Twin.hashing());
        entries.all.forEach(entry -> tree.add(Twin.hashing().leaf(entry)));
        return new Checkpoint(log + "/sm3", tree.size(), tree.root());
    }

    private static void assertTwins(LogPlace place, GivenEntries entries) throws IOException {
        String name = place.signer().verifier().name();
        Twin twin =
                Twin.of(
                        Files.readAllBytes(place.folder().resolve(CHECKPOINT)),
                        name,
                        TiledLog.below(place.folder()));
        assertThat(twin.head()).isEqualTo(statement(entries, name));
        assertThat(published(place, "checkpoint").size()).isEqualTo(entries.all.size());
        KeyList listed = KeyList.of(Files.readAllBytes(place.folder().resolve("vkeys")));
        assertThat(twin.signedBy(twin.keys(listed)))
                .singleElement()
                .matches(key -> key.kind() == SignatureKind.SM2_SM3)
                .hasToString(Files.readString(place.folder().resolve("sm3/vkeys")).strip());
        assertWalks(place.folder(), published(place, "checkpoint"));
    }

    private static void assertWalks(Path folder, Checkpoint log) throws IOException {
        TreeWalk walk =
                Twin.of(
                                Files.readAllBytes(folder.resolve(CHECKPOINT)),
                                log.origin(),
                                TiledLog.below(folder))
                        .walk(log);
        walk.run();
        assertThat(walk.wrong()).isEmpty();
    }

    private static void assertExtends(Path folder, Checkpoint before, Checkpoint now) {
        TiledLog stored = new TiledLog(now.size(), TiledLog.below(folder.resolve("sm3")));
        assertThat(
                        Proofs.extendsTree(
                                Twin.hashing(),
                                before.size(),
                                before.root(),
                                now.size(),
                                now.root(),
                                stored.tree(Twin.hashing()).consistencyProof(before.size())))
                .isTrue();
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        other[17] ^= 4;
        return other;
    }
}
