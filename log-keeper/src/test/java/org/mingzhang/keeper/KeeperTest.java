package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tile.Tiles;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;

/** What a keeper writes and signs, and when it refuses. */
class KeeperTest {
    @TempDir Path root;

    private KeptLog log;

    @BeforeEach
    void folder() {
        log = new KeptLog(root);
    }

    @Test
    void without_entries_nothing_is_written_or_signed() throws IOException {
        assertThat(log.keeper(new GivenEntries()).pass()).isFalse();

        assertThat(log.folder()).doesNotExist();
        assertThat(log.memoryFile()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537})
    void a_size_has_the_files_of_the_specification(int size) throws IOException {
        GivenEntries entries = GivenEntries.first(size);

        KeptLog.run(log.keeper(entries));

        assertThat(log.published().size()).isEqualTo(size);
        log.assertSound(entries);
        assertThat(log.files().keySet()).containsAll(pathsOf(size));
        if (size < LogFolder.LOT) {
            // One pass: nothing else lies about.
            assertThat(log.files().keySet()).isEqualTo(pathsOf(size));
        }
    }

    @Test
    void every_published_size_has_its_partial_tiles_until_the_full_one_is_there()
            throws IOException {
        GivenEntries entries = new GivenEntries();
        Keeper keeper = log.keeper(entries);
        for (int size = 1; size <= 600; size += 7) {
            entries.growTo(size);
            assertThat(keeper.pass()).isTrue();
            log.assertSound(entries);
            assertThat(Files.exists(log.folder().resolve("tile/0/000.p"))).isEqualTo(size < 256);
        }
        assertThat(log.files().keySet())
                .contains("tile/0/002.p/77", "tile/0/002.p/84")
                .noneMatch(path -> path.matches("tile/(0|entries)/00[01]\\.p/.*"));
    }

    @Test
    void each_checkpoint_is_consistent_with_all_before_it() throws IOException {
        GivenEntries entries = new GivenEntries();
        Keeper keeper = log.keeper(entries);
        Checkpoint before = null;
        for (int size : new int[] {1, 2, 200, 256, 257, 700, 1024}) {
            entries.growTo(size);
            KeptLog.run(keeper);
            Checkpoint now = log.published();
            if (before != null) {
                TiledLog stored = new TiledLog(size, TiledLog.below(log.folder()));
                assertThat(
                                Proofs.extendsTree(
                                        before.size(),
                                        before.root(),
                                        now.size(),
                                        now.root(),
                                        stored.tree().consistencyProof(before.size())))
                        .isTrue();
            }
            before = now;
        }
    }

    @Test
    void a_later_keeper_goes_on_and_signs_nothing_anew() throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        KeptLog.run(log.keeper(entries));
        byte[] checkpoint = log.file("checkpoint");

        Keeper later = log.keeper(entries);
        assertThat(later.pass()).isFalse();
        assertThat(log.file("checkpoint")).isEqualTo(checkpoint);

        entries.growTo(301);
        assertThat(later.pass()).isTrue();
        log.assertSound(entries);
    }

    @Test
    void a_tail_cut_off_is_never_signed() throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        Keeper keeper = log.keeper(entries);
        KeptLog.run(keeper);
        byte[] checkpoint = log.file("checkpoint");
        entries.shrinkTo(299);

        assertRefused(Reason.SHRUNK, keeper);
        assertRefused(Reason.SHRUNK, log.keeper(entries));
        assertThat(log.file("checkpoint")).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255, 256, 299})
    void an_entry_changed_after_it_was_signed_is_not_signed_again(int changed) throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        KeptLog.run(log.keeper(entries));
        var before = log.files();
        entries.all.set(changed, GivenEntries.entry(-1));
        entries.growTo(301);
        Files.delete(log.folder().resolve("tile/0/001.p/44"));

        assertRefused(Reason.SECOND_ROOT, log.keeper(entries));

        before.remove("tile/0/001.p/44");
        assertThat(log.files()).isEqualTo(before);
    }

    @Test
    void a_rewritten_tail_of_the_last_bundle_is_noticed_by_the_running_keeper() throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        Keeper keeper = log.keeper(entries);
        KeptLog.run(keeper);
        byte[] checkpoint = log.file("checkpoint");
        entries.all.set(299, GivenEntries.entry(-1));
        entries.growTo(310);

        assertThatExceptionOfType(IOException.class).isThrownBy(keeper::pass);
        assertRefused(Reason.SECOND_ROOT, keeper);
        assertThat(log.file("checkpoint")).isEqualTo(checkpoint);
    }

    @Test
    void the_memory_alone_refuses_a_second_root_a_shrink_and_another_name() throws IOException {
        SignerMemory memory = log.memory();
        Checkpoint ten = statement("a.test", 10, 10);
        memory.remember(ten);
        memory.remember(ten);

        assertThatExceptionOfType(SignerRefuses.class)
                .isThrownBy(() -> memory.remember(statement("a.test", 10, 11)))
                .matches(refused -> refused.reason() == Reason.SECOND_ROOT);
        assertThatExceptionOfType(SignerRefuses.class)
                .isThrownBy(() -> memory.remember(statement("a.test", 9, 9)))
                .matches(refused -> refused.reason() == Reason.SHRUNK);
        assertThatExceptionOfType(SignerRefuses.class)
                .isThrownBy(() -> memory.remember(statement("b.test", 11, 11)))
                .matches(refused -> refused.reason() == Reason.ANOTHER_LOG);
        assertThat(memory.newest()).contains(ten);
    }

    @Test
    void another_key_does_not_go_on_with_this_log() throws IOException {
        GivenEntries entries = GivenEntries.first(3);
        KeptLog.run(log.keeper(entries));
        Signer other = Signer.ofSeed("other.test", SignatureKind.ED25519, new byte[32]);
        Keeper keeper = new Keeper(entries, new DurableDisk(log.folder()), log.memory(), other);

        assertRefused(Reason.ANOTHER_LOG, keeper);

        Files.delete(log.memoryFile());
        assertRefused(
                Reason.FORGOTTEN,
                new Keeper(entries, new DurableDisk(log.folder()), log.memory(), other));
    }

    @Test
    void a_lost_memory_is_learned_from_the_checkpoint_and_a_damaged_one_is_not()
            throws IOException {
        GivenEntries entries = GivenEntries.first(3);
        KeptLog.run(log.keeper(entries));
        Checkpoint published = log.published();
        Files.delete(log.memoryFile());

        assertThat(log.keeper(entries).pass()).isFalse();
        assertThat(log.memory().newest()).contains(published);

        byte[] whole = Files.readAllBytes(log.memoryFile());
        for (int length = 0; length < whole.length; length++) {
            Files.write(log.memoryFile(), Arrays.copyOf(whole, length));
            assertRefused(Reason.FORGOTTEN, log.keeper(entries));
        }
    }

    @Test
    void a_memory_older_than_the_checkpoint_learns_from_it() throws IOException {
        GivenEntries entries = GivenEntries.first(3);
        KeptLog.run(log.keeper(entries));
        byte[] old = Files.readAllBytes(log.memoryFile());
        entries.growTo(5);
        KeptLog.run(log.keeper(entries));
        Files.write(log.memoryFile(), old);
        entries.shrinkTo(4);

        assertRefused(Reason.SHRUNK, log.keeper(entries));
    }

    private static void assertRefused(Reason reason, Keeper keeper) {
        assertThatExceptionOfType(SignerRefuses.class)
                .isThrownBy(keeper::pass)
                .matches(refused -> refused.reason() == reason, reason.name());
    }

    private static Checkpoint statement(String origin, long size, int root) {
        return new Checkpoint(origin, size, Hash.ofLeaf(GivenEntries.entry(root)));
    }

    private static Set<String> pathsOf(int size) {
        Set<String> paths =
                Tiles.of(size).stream()
                        .map(Tile::path)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (Tile tile : Tiles.of(size)) {
            if (tile.level() == 0) {
                paths.add(new Tile(Tile.ENTRIES, tile.index(), tile.width()).path());
            }
        }
        paths.add("checkpoint");
        paths.add("policies/1");
        paths.add("policy");
        paths.add("policy.note");
        paths.add("vkeys");
        return paths;
    }
}
