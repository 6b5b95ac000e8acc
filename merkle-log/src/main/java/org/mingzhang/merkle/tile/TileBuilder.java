package org.mingzhang.merkle.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Hashing;

/**
 * Computes the tiles that appended leaves add. The same leaves give the same bytes, however cut.
 */
public final class TileBuilder {
    private static final int HEIGHT = 8;

    private TileBuilder() {}

    /**
     * The new tiles when leaves are appended to a tree.
     *
     * @param size of the tree before
     * @param files the bytes of its tiles; only partial ones are asked for
     * @return the bytes of each new tile, lower levels first
     */
    public static Map<Tile, byte[]> append(
            long size, Function<Tile, byte[]> files, List<Hash> leaves) {
        return append(Hashing.SHA_256, size, files, leaves);
    }

    /** The same in a tree hashed otherwise. */
    public static Map<Tile, byte[]> append(
            Hashing hashing, long size, Function<Tile, byte[]> files, List<Hash> leaves) {
        Map<Tile, byte[]> added = new LinkedHashMap<>();
        List<Hash> hashes = leaves;
        long before = size;
        for (int level = 0; !hashes.isEmpty(); level++) {
            hashes = level(hashing, level, before, files, hashes, added);
            before >>= HEIGHT;
        }
        return added;
    }

    /**
     * Lays the hashes of one level into its tiles, and answers what they add to the level above.
     */
    private static List<Hash> level(
            Hashing hashing,
            int level,
            long before,
            Function<Tile, byte[]> files,
            List<Hash> hashes,
            Map<Tile, byte[]> added) {
        List<Hash> above = new ArrayList<>();
        ByteArrayOutputStream tile = new ByteArrayOutputStream(Tile.FULL * Hash.SIZE);
        long index = before / Tile.FULL;
        int begun = (int) (before % Tile.FULL);
        if (begun > 0) {
            tile.writeBytes(files.apply(new Tile(level, index, begun)));
        }
        for (Hash hash : hashes) {
            tile.writeBytes(hash.bytes());
            if (tile.size() == Tile.FULL * Hash.SIZE) {
                byte[] full = tile.toByteArray();
                added.put(new Tile(level, index++, Tile.FULL), full);
                above.add(TiledSubtrees.root(hashing, full));
                tile.reset();
            }
        }
        if (tile.size() > 0) {
            added.put(new Tile(level, index, tile.size() / Hash.SIZE), tile.toByteArray());
        }
        return above;
    }
}
