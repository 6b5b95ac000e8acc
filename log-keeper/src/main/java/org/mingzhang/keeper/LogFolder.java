package org.mingzhang.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.merkle.policy.StatedPolicies;
import org.mingzhang.merkle.tile.EntryBundle;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tile.Tiles;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Hashing;
import org.mingzhang.merkle.tree.Tree;
import org.mingzhang.merkle.walk.Twin;

/**
 * The public files of a tree: bundles, tiles and the checkpoint (C2SP tlog-tiles), or those of a
 * twin beside it, hashed otherwise and without bundles of its own.
 */
final class LogFolder {
    /** How many entries are read and written in one go: a few megabytes. */
    static final int LOT = 16 * Tile.FULL;

    static final String CHECKPOINT = "checkpoint";
    static final String KEYS = "vkeys";
    static final String POLICY = "policy";
    static final String SIGNED_POLICY = "policy.note";
    static final String WITNESSED = "witnessed";

    private final Disk disk;
    private final Hashing hashing;
    private final boolean bundled;

    /** The log's own. */
    LogFolder(Disk disk) {
        this(disk, Hashing.SHA_256, true);
    }

    private LogFolder(Disk disk, Hashing hashing, boolean bundled) {
        this.disk = disk;
        this.hashing = hashing;
        this.bundled = bundled;
    }

    /** The twin's. */
    static LogFolder ofTwin(Disk disk) {
        return new LogFolder(disk, Twin.hashing(), false);
    }

    Hashing hashing() {
        return hashing;
    }

    /** The log of a size, as it is on disk. */
    TiledLog log(long size) {
        return new TiledLog(size, this::read);
    }

    /** The tree of a size, as it is on disk. */
    Tree tree(long size) {
        return log(size).tree(hashing);
    }

    /** The bytes of the checkpoint; empty before the first. */
    Optional<byte[]> checkpoint() throws IOException {
        return disk.read(CHECKPOINT);
    }

    void publish(SignedNote note) throws IOException {
        disk.store(Map.of(CHECKPOINT, note.bytes()));
    }

    /**
     * The newest checkpoint that enough witnesses cosigned; it may be older than the newest of all.
     */
    void publishWitnessed(SignedNote note) throws IOException {
        disk.store(Map.of(WITNESSED, note.bytes()));
    }

    /** Says which witnesses are asked, and how many are enough. */
    void state(byte[] policy) throws IOException {
        Optional<byte[]> stated = disk.read(POLICY);
        if (stated.isEmpty() || !Arrays.equals(stated.get(), policy)) {
            disk.store(Map.of(POLICY, policy));
        }
    }

    /** The policy as the log's key signed it; empty before the first, and when it is damaged. */
    Optional<SignedPolicy> signedPolicy() throws IOException {
        try {
            return disk.read(SIGNED_POLICY).map(SignedPolicy::of);
        } catch (MalformedPolicy damaged) {
            return Optional.empty();
        }
    }

    /**
     * Keeps what is stated for good, when the last one kept says something else; then states it.
     */
    void stateSigned(SignedPolicy policy) throws IOException {
        int last = 0;
        while (disk.read(StatedPolicies.path(last + 1)).isPresent()) {
            last++;
        }
        byte[] note = policy.note().bytes();
        if (last == 0 || !isKept(policy, disk.read(StatedPolicies.path(last)))) {
            disk.store(Map.of(StatedPolicies.path(last + 1), note));
        }
        if (!Arrays.equals(note, disk.read(SIGNED_POLICY).orElse(null))) {
            disk.store(Map.of(SIGNED_POLICY, note));
        }
    }

    private static boolean isKept(SignedPolicy policy, Optional<byte[]> last) {
        try {
            return last.filter(kept -> SignedPolicy.of(kept).body().equals(policy.body()))
                    .isPresent();
        } catch (MalformedPolicy damaged) {
            return false;
        }
    }

    /** Lists a key among those that sign, or once signed, this log: one a line. */
    void list(VerifierKey key) throws IOException {
        String listed = keys();
        if (listed.lines().noneMatch(key.toString()::equals)) {
            list(listed + key + "\n");
        }
    }

    /** What is listed. */
    String keys() throws IOException {
        return new String(disk.read(KEYS).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    /** True when a key is listed as one that signs no larger tree any more. */
    boolean hasEnded(VerifierKey key) throws IOException {
        return keys().lines().anyMatch(line -> KeyList.ended(line).containsKey(key));
    }

    /**
     * Keeps, for whoever trusts a key that ends, the checkpoint that its successor signed too. The
     * twin keeps none: its keys are the log's, under its own name.
     */
    void handOver(VerifierKey ending, SignedNote note) throws IOException {
        if (bundled) {
            disk.store(Map.of(Succession.path(ending), note.bytes()));
        }
    }

    /** Lists a key as one that signs no larger tree any more. */
    void end(VerifierKey key, long size) throws IOException {
        String vkey = key.toString();
        String ended = KeyList.endedLine(key, size);
        list(
                keys().lines()
                        .map(line -> (line.equals(vkey) ? ended : line) + "\n")
                        .collect(Collectors.joining()));
    }

    private void list(String keys) throws IOException {
        disk.store(Map.of(KEYS, keys.getBytes(StandardCharsets.UTF_8)));
    }

    void store(Map<Tile, byte[]> files) throws IOException {
        Map<String, byte[]> byPath = new LinkedHashMap<>();
        files.forEach((tile, bytes) -> byPath.put(tile.path(), bytes));
        disk.store(byPath);
    }

    /** Lets go of the partial files of those that have become full since a size. */
    void removeOutgrown(long earlier, long size) throws IOException {
        for (Tile tile : Tiles.added(earlier, size)) {
            if (!tile.partial()) {
                disk.remove(tile.path() + ".p");
                if (tile.level() == 0 && bundled) {
                    disk.remove(bundle(tile.index(), Tile.FULL).path() + ".p");
                }
            }
        }
    }

    /** The bundles and tiles a tree of a size is made of. */
    List<Tile> all(long size) {
        List<Tile> all = new ArrayList<>();
        for (Tile tile : Tiles.of(size)) {
            if (tile.level() == 0 && bundled) {
                all.add(bundle(tile.index(), tile.width()));
            }
            all.add(tile);
        }
        return all;
    }

    /** Those of the files that are not on disk exactly so. */
    Map<Tile, byte[]> differing(Map<Tile, byte[]> files) throws IOException {
        Map<Tile, byte[]> differing = new LinkedHashMap<>();
        for (Map.Entry<Tile, byte[]> file : files.entrySet()) {
            Optional<byte[]> onDisk = disk.read(file.getKey().path());
            if (onDisk.isEmpty() || !Arrays.equals(onDisk.get(), file.getValue())) {
                differing.put(file.getKey(), file.getValue());
            }
        }
        return differing;
    }

    /** Writes every file of a log anew that is not as the entries make it. */
    void rebuild(Entries entries, long size) throws IOException {
        for (long begin = 0; begin < size; begin += LOT) {
            List<byte[]> lot = lot(entries, begin, size);
            store(differing(files(begin, begin, lot, leaves(lot))));
        }
        removeOutgrown(0, size);
    }

    static List<byte[]> lot(Entries entries, long begin, long end) throws IOException {
        return entries.from(begin, (int) Math.min(LOT, end - begin));
    }

    static long bundleStart(long index) {
        return index - index % Tile.FULL;
    }

    /** The hashes of entries. */
    List<Hash> leaves(List<byte[]> entries) {
        return entries.stream().map(hashing::leaf).toList();
    }

    /**
     * The bundles and tiles that entries make.
     *
     * @param begin index of the first entry, at the beginning of a bundle
     * @param known size of the tree on disk, which has at least the entries before that index
     */
    Map<Tile, byte[]> files(long begin, long known, List<byte[]> entries, List<Hash> leaves) {
        Map<Tile, byte[]> files = new LinkedHashMap<>();
        for (int from = 0; bundled && from < entries.size(); from += Tile.FULL) {
            List<byte[]> bundle = entries.subList(from, Math.min(entries.size(), from + Tile.FULL));
            files.put(bundle((begin + from) / Tile.FULL, bundle.size()), EntryBundle.of(bundle));
        }
        files.putAll(tiles(begin, known, leaves));
        return files;
    }

    /** The tiles alone. */
    Map<Tile, byte[]> tiles(long begin, long known, List<Hash> leaves) {
        return TileBuilder.append(hashing, begin, log(known)::tile, leaves);
    }

    private static Tile bundle(long index, int width) {
        return new Tile(Tile.ENTRIES, index, width);
    }

    private Optional<byte[]> read(String path) {
        try {
            return disk.read(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
