package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.keeper.Probe.Moment;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;

/** A keeper that dies, at every moment there is, and files that were torn. */
class CrashTest {
    @TempDir Path root;

    /** Ends a pass as the end of the process would. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Dies at the n-th moment it is told of. */
    private static final class DyingAt implements Probe {
        private final Set<Moment> seen = EnumSet.noneOf(Moment.class);
        private int left;

        DyingAt(int count) {
            left = count;
        }

        @Override
        public void at(Moment moment) {
            seen.add(moment);
            if (left-- == 0) {
                throw new Died();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "255, 257", "256, 300", "300, 513"})
    void whatever_the_moment_the_next_start_goes_on_and_never_forks(int before, int after)
            throws IOException {
        Set<Moment> died = EnumSet.noneOf(Moment.class);
        boolean ended = false;
        for (int count = 0; !ended; count++) {
            KeptLog log = new KeptLog(root.resolve(before + "-" + count));
            GivenEntries entries = GivenEntries.first(before);
            KeptLog.run(log.keeper(entries));
            entries.growTo(after);
            DyingAt probe = new DyingAt(count);
            try {
                KeptLog.run(log.keeper(entries, probe));
                ended = true;
            } catch (Died here) {
                died.addAll(probe.seen);
            }
            Checkpoint stood = before == 0 && !exists(log) ? null : log.published();
            // More was recorded meanwhile: whoever forgot what he had signed would fork here.
            entries.growTo(after + 3);
            KeptLog.run(log.keeper(entries));
            log.assertSound(entries);
            assertThat(log.published().size()).isEqualTo(after + 3L);
            if (stood != null) {
                assertExtends(log, stood, log.published());
            }
            clear(log.root());
        }
        assertThat(died).containsAll(EnumSet.allOf(Moment.class));
    }

    @Test
    void what_was_remembered_before_the_end_is_what_is_signed_after_it() throws IOException {
        KeptLog log = new KeptLog(root);
        GivenEntries entries = GivenEntries.first(10);
        Probe dyingBeforeSigning =
                moment -> {
                    if (moment == Moment.REMEMBERED) {
                        throw new Died();
                    }
                };
        try {
            log.keeper(entries, dyingBeforeSigning).pass();
        } catch (Died here) {
            assertThat(exists(log)).isFalse();
        }
        Checkpoint remembered = log.memory().newest().orElseThrow();

        Keeper later = log.keeper(entries);
        assertThat(later.pass()).isFalse();
        assertThat(log.published()).isEqualTo(remembered);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 300, 512})
    void a_torn_newest_file_is_written_anew_byte_for_byte(int size) throws IOException {
        GivenEntries entries = GivenEntries.first(size);
        MemoryDisk disk = new MemoryDisk();
        SignerMemory memory = new SignerMemory(new MemoryDisk(), "signed");
        KeptLog.run(new Keeper(entries, disk, memory, KeptLog.SIGNER));
        List<String> newest = newest(size);
        assertThat(disk.files).containsKeys(newest.toArray(String[]::new));
        for (String path : newest) {
            byte[] whole = KeptLog.file(disk, path);
            // Each length of a short file; of a full tile, whose middle is all alike, every 29th.
            int step = whole.length < 2000 ? 1 : 29;
            for (int length = whole.length - 1; length >= 0; length -= step) {
                disk.files.put(path, Arrays.copyOf(whole, length));
                assertThat(new Keeper(entries, disk, memory, KeptLog.SIGNER).pass()).isFalse();
                assertThat(KeptLog.file(disk, path))
                        .as("%s torn at %d", path, length)
                        .isEqualTo(whole);
            }
        }
    }

    /** The control: a start that looks at nothing would leave the torn file where it is. */
    @Test
    void without_looking_at_the_files_a_torn_one_stays_torn() throws IOException {
        GivenEntries entries = GivenEntries.first(300);
        MemoryDisk disk = new MemoryDisk();
        SignerMemory memory = new SignerMemory(new MemoryDisk(), "signed");
        KeptLog.run(new Keeper(entries, disk, memory, KeptLog.SIGNER));
        byte[] torn = Arrays.copyOf(KeptLog.file(disk, "tile/0/001.p/44"), 31);
        disk.files.put("tile/0/001.p/44", torn);

        LogFolder folder = new LogFolder(disk);
        KeptTree trusting =
                new KeptTree(
                        folder,
                        Publication.withoutPolicy(folder),
                        memory,
                        KeptLog.SIGNER,
                        Probe.NONE) {
                    @Override
                    Hash readBack(long begin, List<byte[]> again, List<Hash> leaves)
                            throws IOException {
                        return memory.newest().orElseThrow().root();
                    }
                };

        assertThat(new Keeper(entries, List.of(trusting), Probe.NONE).pass()).isFalse();
        assertThat(KeptLog.file(disk, "tile/0/001.p/44")).isEqualTo(torn);
    }

    @Test
    void files_that_are_gone_are_made_again_out_of_the_entries() throws IOException {
        KeptLog log = new KeptLog(root);
        GivenEntries entries = GivenEntries.first(70_000);
        KeptLog.run(log.keeper(entries));
        String checkpoint = log.files().get("checkpoint");
        clear(log.folder());

        assertThat(log.keeper(entries).pass()).isFalse();

        log.assertSound(entries);
        assertThat(log.files()).containsEntry("checkpoint", checkpoint);
    }

    private static List<String> newest(int size) {
        return switch (size) {
            case 1 -> List.of("checkpoint", "tile/0/000.p/1", "tile/entries/000.p/1");
            case 256 -> List.of("checkpoint", "tile/0/000", "tile/entries/000", "tile/1/000.p/1");
            case 300 -> List.of("checkpoint", "tile/0/001.p/44", "tile/entries/001.p/44");
            default -> List.of("checkpoint", "tile/0/001", "tile/entries/001", "tile/1/000.p/2");
        };
    }

    private static void assertExtends(KeptLog log, Checkpoint before, Checkpoint now) {
        TiledLog stored = new TiledLog(now.size(), TiledLog.below(log.folder()));
        assertThat(
                        Proofs.extendsTree(
                                before.size(),
                                before.root(),
                                now.size(),
                                now.root(),
                                stored.tree().consistencyProof(before.size())))
                .isTrue();
    }

    private static boolean exists(KeptLog log) {
        return Files.exists(log.folder().resolve("checkpoint"));
    }

    private static void clear(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes is)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path dir, IOException failed)
                                throws IOException {
                            Files.delete(dir);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
