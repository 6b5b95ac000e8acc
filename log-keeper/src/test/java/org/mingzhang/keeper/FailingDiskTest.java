package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.note.Checkpoint;

/** A disk that is full, or fails, at every write there is: nothing is signed in vain or twice. */
class FailingDiskTest {
    /** Fails at the n-th write, after some of its files were stored. */
    private static final class FullAt implements Disk {
        private final MemoryDisk disk;
        private int left;

        FullAt(MemoryDisk disk, int count) {
            this.disk = disk;
            left = count;
        }

        @Override
        public Optional<byte[]> read(String path) {
            return disk.read(path);
        }

        @Override
        public void store(Map<String, byte[]> files) throws IOException {
            if (left-- != 0) {
                disk.store(files);
                return;
            }
            Map<String, byte[]> some = new LinkedHashMap<>(files);
            some.keySet().retainAll(files.keySet().stream().limit(files.size() / 2).toList());
            disk.store(some);
            throw new IOException("No space left on device");
        }

        @Override
        public void remove(String folder) {
            disk.remove(folder);
        }
    }

    @Test
    void the_same_keeper_goes_on_when_there_is_room_again() throws IOException {
        boolean failed = true;
        for (int count = 0; failed; count++) {
            GivenEntries entries = GivenEntries.first(250);
            MemoryDisk disk = new MemoryDisk();
            MemoryDisk beside = new MemoryDisk();
            KeptLog.run(new Keeper(entries, disk, memory(beside), KeptLog.SIGNER));
            byte[] before = KeptLog.file(disk, "checkpoint");
            entries.growTo(600);
            Keeper keeper =
                    new Keeper(entries, new FullAt(disk, count), memory(beside), KeptLog.SIGNER);
            failed = failsOnce(keeper);
            if (failed) {
                assertThat(KeptLog.file(disk, "checkpoint")).isEqualTo(before);
                entries.growTo(601);
            }
            KeptLog.run(keeper);
            KeptLog.assertSound(disk, entries);
        }
    }

    @Test
    void without_room_for_the_memory_nothing_is_signed() {
        GivenEntries entries = GivenEntries.first(3);
        MemoryDisk disk = new MemoryDisk();
        Keeper keeper =
                new Keeper(
                        entries,
                        disk,
                        new SignerMemory(new FullAt(new MemoryDisk(), 0), "signed"),
                        KeptLog.SIGNER);

        assertThatExceptionOfType(IOException.class).isThrownBy(keeper::pass);

        assertThat(disk.files).doesNotContainKey("checkpoint");
    }

    /** What was remembered, but not published for want of room, is published and nothing else. */
    @Test
    void a_root_remembered_and_not_published_is_kept_to() throws IOException {
        GivenEntries entries = GivenEntries.first(3);
        MemoryDisk disk = new MemoryDisk();
        MemoryDisk beside = new MemoryDisk();
        // Its first write are the files, its second the keys.
        Keeper keeper = new Keeper(entries, new FullAt(disk, 1), memory(beside), KeptLog.SIGNER);
        assertThatExceptionOfType(IOException.class).isThrownBy(keeper::pass);
        Checkpoint remembered = memory(beside).newest().orElseThrow();
        entries.all.set(2, GivenEntries.entry(-1));

        assertThatExceptionOfType(SignerRefuses.class).isThrownBy(keeper::pass);
        entries.all.set(2, GivenEntries.entry(2));
        assertThat(keeper.pass()).isFalse();
        assertThat(KeptLog.published(disk)).isEqualTo(remembered);
    }

    private static boolean failsOnce(Keeper keeper) {
        try {
            keeper.pass();
            return false;
        } catch (IOException full) {
            return true;
        }
    }

    private static SignerMemory memory(MemoryDisk beside) {
        return new SignerMemory(beside, "signed");
    }
}
