package org.mingzhang.merkle.tile;

import java.util.ArrayList;
import java.util.List;

/** Which files a tree of a given size is made of (C2SP tlog-tiles, "Merkle tree"). */
public final class Tiles {
    private static final int HEIGHT = 8;

    private Tiles() {}

    /** Every tile of a tree, level by level; none for an empty tree. */
    public static List<Tile> of(long size) {
        return added(0, size);
    }

    /** The tiles a tree has that it had not at an earlier size: the files to write. */
    public static List<Tile> added(long earlier, long size) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException(
                    "a tree does not go from " + earlier + " to " + size);
        }
        List<Tile> tiles = new ArrayList<>();
        long before = earlier;
        long hashes = size;
        for (int level = 0; hashes > 0 && hashes > before; level++) {
            for (long tile = before / Tile.FULL; tile < hashes / Tile.FULL; tile++) {
                tiles.add(new Tile(level, tile, Tile.FULL));
            }
            if (hashes % Tile.FULL > 0) {
                tiles.add(new Tile(level, hashes / Tile.FULL, (int) (hashes % Tile.FULL)));
            }
            before >>= HEIGHT;
            hashes >>= HEIGHT;
        }
        return tiles;
    }

    /** The widest tile at a place in a tree of this size. */
    static Tile at(long size, int level, long index) {
        int bits = HEIGHT * level;
        long hashes = bits < Long.SIZE ? size >> bits : 0;
        long width = Math.min(Tile.FULL, hashes - index * Tile.FULL);
        if (width < 1) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " has no tile " + level + "/" + index);
        }
        return new Tile(level, index, (int) width);
    }
}
