package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingzhang.keeper.Twins.assertWalks;
import static org.mingzhang.keeper.Twins.flipped;
import static org.mingzhang.keeper.Twins.statement;

import java.io.IOException;
import java.nio.file.Path;
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
import org.mingzhang.keeper.Probe.Moment;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Proofs;
import org.mingzhang.merkle.walk.Twin;

/** A keeper of two trees that dies at every moment there is, or whose disk errs. */
class TwinCrashTest {
    @TempDir Path root;

    /** Ends a pass as the end of the process would. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
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
        assertThat(log.folder().resolve(Twin.CHECKPOINT)).doesNotExist();
        assertThat(log.published().size()).as("the log itself").isEqualTo(300);

        flips[0] = false;
        KeptLog.run(keeper);
        assertThat(log.twin()).isEqualTo(statement(entries, "ledger.test/log"));
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
}
