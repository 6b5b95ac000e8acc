package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.tree.Hash;

/** One bit flipped on the way from an entry to its file, as once ended a public log for good. */
class FlipTest {
    private static final int ROUNDS = 1000;

    private final Random random = new Random(20_261_121);

    /** Flips one bit in one of the tiles or bundles it is given. */
    private final class FlippingDisk implements Disk {
        private final MemoryDisk disk = new MemoryDisk();
        private boolean flips;

        @Override
        public Optional<byte[]> read(String path) {
            return disk.read(path);
        }

        @Override
        public void store(Map<String, byte[]> files) {
            Map<String, byte[]> stored = new LinkedHashMap<>(files);
            if (flips && !files.containsKey("checkpoint")) {
                String path = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
                stored.put(path, flipped(files.get(path)));
                flips = false;
            }
            disk.store(stored);
        }

        @Override
        public void remove(String folder) {
            disk.remove(folder);
        }
    }

    /** Flips a bit of one leaf's hash in memory, before tiles and root are computed of it. */
    private final class FlippingTree extends KeptTree {
        private final LogFolder folder;
        private final boolean readsBack;
        private int flipsAt = -1;

        FlippingTree(MemoryDisk disk, boolean readsBack) {
            this(new LogFolder(disk), readsBack);
        }

        private FlippingTree(LogFolder folder, boolean readsBack) {
            super(
                    folder,
                    Publication.withoutPolicy(folder),
                    new SignerMemory(new MemoryDisk(), "signed"),
                    KeptLog.SIGNER,
                    Probe.NONE);
            this.folder = folder;
            this.readsBack = readsBack;
        }

        @Override
        List<Hash> leaves(List<byte[]> entries) {
            List<Hash> hashes = new ArrayList<>(super.leaves(entries));
            if (flipsAt >= 0) {
                hashes.set(flipsAt, Hash.of(flipped(hashes.get(flipsAt).bytes())));
                flipsAt = -1;
            }
            return hashes;
        }

        @Override
        Hash readBack(long begin, List<byte[]> again, List<Hash> leaves) throws IOException {
            return readsBack
                    ? super.readBack(begin, again, leaves)
                    : folder.tree(begin + again.size()).root();
        }
    }

    @Test
    void a_bit_flipped_on_the_way_to_the_disk_is_caught_before_signing() throws IOException {
        GivenEntries entries = GivenEntries.first(240);
        FlippingDisk disk = new FlippingDisk();
        Keeper keeper =
                new Keeper(
                        entries,
                        disk,
                        new SignerMemory(new MemoryDisk(), "signed"),
                        KeptLog.SIGNER);
        KeptLog.run(keeper);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] checkpoint = KeptLog.file(disk, "checkpoint");
            entries.growTo(entries.all.size() + 1);
            disk.flips = true;

            assertThatExceptionOfType(IOException.class).isThrownBy(keeper::pass);
            assertThat(KeptLog.file(disk, "checkpoint")).isEqualTo(checkpoint);

            assertThat(keeper.pass()).isTrue();
            assertThat(KeptLog.published(disk).root()).isEqualTo(KeptLog.rootOf(entries.hashes()));
        }
        KeptLog.assertSound(disk, entries);
    }

    @Test
    void a_bit_flipped_in_a_hash_in_memory_is_caught_before_signing() throws IOException {
        GivenEntries entries = new GivenEntries();
        MemoryDisk disk = new MemoryDisk();
        FlippingTree tree = new FlippingTree(disk, true);
        Keeper keeper = new Keeper(entries, List.of(tree), Probe.NONE);
        for (int round = 0; round < ROUNDS; round++) {
            entries.growTo(entries.all.size() + 1);
            tree.flipsAt = (entries.all.size() - 1) % 256;

            assertThatExceptionOfType(IOException.class).isThrownBy(keeper::pass);
            KeptLog.run(keeper);
            assertThat(KeptLog.published(disk).root()).isEqualTo(KeptLog.rootOf(entries.hashes()));
        }
        KeptLog.assertSound(disk, entries);
    }

    /** The control: were nothing read back, this harness would see a wrong root signed. */
    @Test
    void without_reading_back_a_wrong_root_is_signed() throws IOException {
        GivenEntries entries = GivenEntries.first(10);
        MemoryDisk disk = new MemoryDisk();
        FlippingTree tree = new FlippingTree(disk, false);
        tree.flipsAt = 9;

        assertThat(new Keeper(entries, List.of(tree), Probe.NONE).pass()).isTrue();

        assertThat(KeptLog.published(disk).root()).isNotEqualTo(KeptLog.rootOf(entries.hashes()));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        int bit = random.nextInt(bytes.length * Byte.SIZE);
        other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return other;
    }
}
