package org.mingzhang.merkle.walk;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tile.TiledSubtrees;
import org.mingzhang.merkle.tile.Tiles;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Hashing;
import org.mingzhang.merkle.tree.Tree;

/**
 * Computes a log anew from its entries, bundle by bundle, and compares each tile. When the entries
 * do not lead to the signed root, it goes down from the root instead, as far as the tiles do, so
 * that what was changed can be named.
 */
public final class TreeWalk {
    private static final int MOST_WRONG = 20;

    private final Checkpoint head;
    private final TiledLog log;
    private final TiledLog entries;
    private final Hashing hashing;
    private final String prefix;
    private final List<Problem> wrong = new ArrayList<>();
    private final Set<Tile> differing = new LinkedHashSet<>();

    /** The last tile of each level, when it is partial. */
    private final Map<Integer, Map.Entry<Tile, byte[]>> begun = new HashMap<>();

    private boolean readable = true;

    /** A walk that has not begun; of a log whose size is the checkpoint's. */
    public TreeWalk(Checkpoint head, TiledLog log) {
        this(head, log, log, Hashing.SHA_256, "");
    }

    /**
     * One of another tree over the entries of a log.
     *
     * @param entries of a log that has at least as many
     * @param prefix where the tree's tiles are, below the log's prefix
     */
    TreeWalk(Checkpoint head, TiledLog log, TiledLog entries, Hashing hashing, String prefix) {
        this.head = head;
        this.log = log;
        this.entries = entries;
        this.hashing = hashing;
        this.prefix = prefix;
    }

    /** What is not as the checkpoint says. */
    public List<Problem> wrong() {
        return wrong;
    }

    /** Walks. What cannot be read, though it may be there, is thrown. */
    public void run() {
        // A size is only a claim; when the first files are missing, the rest is not looked for.
        for (long from = 0; from < head.size() && wrong.size() < MOST_WRONG; from += Tile.FULL) {
            int width = (int) Math.min(Tile.FULL, head.size() - from);
            append(new Tile(0, from / Tile.FULL, width));
        }
        if (wrong.size() >= MOST_WRONG) {
            return;
        }
        if (entriesLeadToTheRoot()) {
            compareBegun();
            differing.forEach(
                    tile -> wrong(tile, "tile", "与条目算出的不一致", "not what the entries give"));
        } else {
            fromTheRoot();
        }
    }

    private void append(Tile tile) {
        List<Hash> leaves = leaves(tile);
        readable &= leaves.size() == tile.width();
        if (readable) {
            long before = tile.index() * Tile.FULL;
            Map<Tile, byte[]> added = TileBuilder.append(hashing, before, this::computed, leaves);
            for (Map.Entry<Tile, byte[]> each : added.entrySet()) {
                if (each.getKey().partial()) {
                    begun.put(each.getKey().level(), each);
                } else {
                    begun.remove(each.getKey().level());
                    compare(each.getKey(), each.getValue());
                }
            }
        }
    }

    /** The hashes of a bundle's entries; none when it is missing or damaged. */
    private List<Hash> leaves(Tile tile) {
        try {
            return entries.bundle(tile.index()).stream()
                    .limit(tile.width())
                    .map(hashing::leaf)
                    .toList();
        } catch (UncheckedIOException failed) {
            missing(bundle(tile), failed);
        } catch (IllegalArgumentException malformed) {
            wrong(
                    bundle(tile),
                    "bundle",
                    "条目包已损坏：" + malformed.getMessage(),
                    "damaged: " + malformed.getMessage());
        }
        return List.of();
    }

    private void compareBegun() {
        for (Map.Entry<Tile, byte[]> each : begun.values()) {
            compare(each.getKey(), each.getValue());
        }
    }

    private void compare(Tile tile, byte[] computed) {
        Optional<byte[]> stored = stored(tile);
        if (stored.isPresent() && !Arrays.equals(stored.get(), computed)) {
            differing.add(tile);
        }
    }

    /** The hashes of a tile; what is missing or cut off is told of. */
    private Optional<byte[]> stored(Tile tile) {
        try {
            return Optional.of(log.tile(tile));
        } catch (UncheckedIOException failed) {
            missing(tile, failed);
        } catch (IllegalArgumentException malformed) {
            wrong(tile, "tile", "长度不对", "of a wrong length");
        }
        return Optional.empty();
    }

    /** Each tile that the root vouches for vouches for those below it, and they for the entries. */
    private void fromTheRoot() {
        if (!tilesLeadToTheRoot()) {
            wrong.add(
                    Problem.of(
                            "root",
                            "条目和哈希块都得不出校验点的根",
                            "neither the entries nor the tiles lead to the root of the checkpoint"));
            differing.forEach(
                    tile -> wrong(tile, "tile", "与条目互不一致", "does not agree with the entries"));
            return;
        }
        Set<Tile> vouched = new HashSet<>();
        for (Tile tile : Tiles.of(head.size()).reversed()) {
            if (isVouched(tile, vouched)) {
                vouched.add(tile);
                if (tile.level() == 0) {
                    entries(tile);
                }
            }
        }
    }

    private boolean isVouched(Tile tile, Set<Tile> vouched) {
        if (tile.partial()) {
            // The root was computed from just these.
            return true;
        }
        Tile above = above(tile);
        if (!vouched.contains(above)) {
            return false;
        }
        Optional<byte[]> hashes = stored(tile);
        if (hashes.isEmpty()) {
            return false;
        }
        int from = (int) (tile.index() % Tile.FULL) * Hash.SIZE;
        byte[] expected = Arrays.copyOfRange(log.tile(above), from, from + Hash.SIZE);
        boolean fits = Arrays.equals(TiledSubtrees.root(hashing, hashes.get()).bytes(), expected);
        if (!fits) {
            wrong(tile, "tile", "与校验点不一致", "not what the checkpoint says");
        }
        return fits;
    }

    private Tile above(Tile tile) {
        long index = tile.index() / Tile.FULL;
        long rest = (head.size() >> (8 * (tile.level() + 1))) - index * Tile.FULL;
        return new Tile(tile.level() + 1, index, (int) Math.min(Tile.FULL, rest));
    }

    private void entries(Tile tile) {
        byte[] hashes = log.tile(tile);
        List<Hash> leaves = leaves(tile);
        for (int i = 0; i < leaves.size(); i++) {
            int from = i * Hash.SIZE;
            if (!Arrays.equals(
                    leaves.get(i).bytes(), Arrays.copyOfRange(hashes, from, from + Hash.SIZE))) {
                long index = tile.index() * Tile.FULL + i;
                String path = bundle(tile).path();
                wrong.add(
                        new Problem(
                                "entry",
                                path + "：第 " + index + " 条不是当初登记的",
                                path + ": entry " + index + " is not what was logged",
                                Map.of("file", Json.of(path), "index", Json.of(index))));
            }
        }
    }

    private boolean entriesLeadToTheRoot() {
        TiledSubtrees subtrees = new TiledSubtrees(head.size(), this::computed, hashing);
        return readable && new Tree(head.size(), subtrees, hashing).root().equals(head.root());
    }

    private boolean tilesLeadToTheRoot() {
        try {
            return log.tree(hashing).root().equals(head.root());
        } catch (UncheckedIOException | IllegalArgumentException incomplete) {
            return false;
        }
    }

    private byte[] computed(Tile tile) {
        Map.Entry<Tile, byte[]> last = begun.get(tile.level());
        return last != null && last.getKey().equals(tile) ? last.getValue() : new byte[0];
    }

    private static Tile bundle(Tile tile) {
        return new Tile(Tile.ENTRIES, tile.index(), tile.width());
    }

    private void missing(Tile tile, UncheckedIOException failed) {
        if (!(failed.getCause() instanceof NoSuchFileException)) {
            throw failed;
        }
        wrong(tile, "missing", "缺这个文件", "this file is missing");
    }

    private void wrong(Tile tile, String code, String zh, String en) {
        boolean shared = tile.level() == Tile.ENTRIES;
        Problem problem = Problem.in(shared ? tile.path() : prefix + tile.path(), code, zh, en);
        if (!wrong.contains(problem)) {
            wrong.add(problem);
        }
    }
}
