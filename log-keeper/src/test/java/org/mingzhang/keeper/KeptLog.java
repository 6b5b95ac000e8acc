package org.mingzhang.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.tile.EntryBundle;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.Tiles;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.RunningTree;
import org.mingzhang.merkle.walk.Twin;

/** A log in a folder of a test: its keepers, and what an outsider finds there. */
record KeptLog(Path root) {
    static final Signer SIGNER =
            Signer.ofSeed("ledger.test/log", SignatureKind.ED25519, new byte[32]);

    static final Signer TWIN_SIGNER =
            Signer.ofSeed(
                    Twin.origin("ledger.test/log"),
                    SignatureKind.SM2_SM3,
                    HexFormat.of().parseHex("07".repeat(32)));

    Path folder() {
        return root.resolve("log");
    }

    Path memoryFile() {
        return root.resolve("log-signed");
    }

    SignerMemory memory() {
        return SignerMemory.in(memoryFile());
    }

    Keeper keeper(Entries entries) {
        return keeper(entries, Probe.NONE);
    }

    Keeper keeper(Entries entries, Probe probe) {
        return new Keeper(entries, List.of(tree(probe)), probe);
    }

    KeptTree tree(Probe probe) {
        return KeptTree.log(
                new DurableDisk(folder(), probe),
                new SignerMemory(new DurableDisk(root, probe), "log-signed"),
                SIGNER,
                List.of(),
                Cosigners.NONE,
                probe);
    }

    /** One that keeps a twin as well. */
    Keeper keepers(Entries entries, Probe probe) {
        Disk disk = new DurableDisk(folder().resolve("sm3"), probe);
        return new Keeper(entries, List.of(tree(probe), twin(disk, probe)), probe);
    }

    KeptTree twin(Disk disk, Probe probe) {
        return KeptTree.twin(
                disk,
                new SignerMemory(new DurableDisk(root, probe), "log-signed-sm3"),
                TWIN_SIGNER,
                probe);
    }

    /** What is published of the twin; null before the first. */
    @Nullable Checkpoint twin() {
        return Files.exists(folder().resolve(Twin.CHECKPOINT))
                ? Checkpoint.of(SignedNote.of(file(Twin.CHECKPOINT)).text())
                : null;
    }

    /** Passes until nothing waits. */
    static void run(Keeper keeper) throws IOException {
        boolean more = true;
        while (more) {
            more = keeper.pass();
        }
    }

    byte[] file(String path) {
        return file(new DurableDisk(folder()), path);
    }

    static byte[] file(Disk disk, String path) {
        try {
            return disk.read(path).orElseThrow(() -> new AssertionError("no " + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Checkpoint published() {
        return published(new DurableDisk(folder()));
    }

    /** What the published checkpoint says; its signature is checked. */
    static Checkpoint published(Disk disk) {
        SignedNote note = SignedNote.of(file(disk, "checkpoint"));
        if (note.vouchedBy(List.of(SIGNER.verifier())).size() != 1) {
            throw new AssertionError("not signed: " + note);
        }
        return Checkpoint.of(note.text());
    }

    /** Every file below the log's folder. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> below = Files.walk(folder())) {
            below.filter(Files::isRegularFile)
                    .map(path -> folder().relativize(path).toString())
                    .forEach(path -> files.put(path, Arrays.toString(file(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    void assertSound(GivenEntries entries) {
        assertSound(new DurableDisk(folder()), entries);
    }

    /** Every file of a published size is there and is what the entries make, computed otherwise. */
    static void assertSound(Disk disk, GivenEntries entries) {
        Checkpoint checkpoint = published(disk);
        int size = (int) checkpoint.size();
        List<Hash> leaves = entries.hashes().subList(0, size);
        if (!rootOf(leaves).equals(checkpoint.root())) {
            throw new AssertionError("a wrong root is signed for " + size);
        }
        for (int from = 0; from < size; from += Tile.FULL) {
            int to = Math.min(size, from + Tile.FULL);
            assertFile(
                    disk,
                    new Tile(Tile.ENTRIES, from / Tile.FULL, to - from),
                    EntryBundle.of(entries.all.subList(from, to)));
        }
        for (Tile tile : Tiles.of(size)) {
            int span = (int) Math.pow(Tile.FULL, tile.level());
            byte[] bytes = new byte[tile.width() * Hash.SIZE];
            for (int i = 0; i < tile.width(); i++) {
                int from = (int) (tile.index() * Tile.FULL + i) * span;
                System.arraycopy(
                        rootOf(leaves.subList(from, from + span)).bytes(),
                        0,
                        bytes,
                        i * Hash.SIZE,
                        Hash.SIZE);
            }
            assertFile(disk, tile, bytes);
        }
    }

    private static void assertFile(Disk disk, Tile tile, byte[] expected) {
        if (!Arrays.equals(file(disk, tile.path()), expected)) {
            throw new AssertionError(tile.path() + " is not as the entries make it");
        }
    }

    static Hash rootOf(List<Hash> leaves) {
        RunningTree tree = new RunningTree();
        leaves.forEach(tree::add);
        return tree.root();
    }
}
