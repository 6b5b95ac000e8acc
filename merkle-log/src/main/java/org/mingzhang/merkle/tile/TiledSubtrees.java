package org.mingzhang.merkle.tile;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Hashing;
import org.mingzhang.merkle.tree.Subtrees;

/** The complete subtrees of a tree, read from its tiles. */
public final class TiledSubtrees implements Subtrees {
    private static final int HEIGHT = 8;

    private final long size;
    private final Function<Tile, byte[]> files;
    private final Hashing hashing;

    /** Of each level the tile that was read last: a path asks for up to eight hashes of each. */
    private final @Nullable Held[] held = new Held[Long.SIZE / HEIGHT];

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Held(Tile tile, byte[] bytes) {}

    /**
     * Reads a tree of a size, hashed with SHA-256.
     *
     * @param files the bytes of a tile; every tile of that size must be there
     */
    public TiledSubtrees(long size, Function<Tile, byte[]> files) {
        this(size, files, Hashing.SHA_256);
    }

    /** Reads a tree that is hashed otherwise. */
    public TiledSubtrees(long size, Function<Tile, byte[]> files, Hashing hashing) {
        this.hashing = hashing;
        this.size = size;
        this.files = files;
    }

    @Override
    public Hash complete(int height, long index) {
        int level = height / HEIGHT;
        int within = height % HEIGHT;
        long first = index << within;
        Tile tile = Tiles.at(size, level, first / Tile.FULL);
        byte[] bytes = bytes(tile);
        int from = (int) (first % Tile.FULL);
        if (from + (1 << within) > tile.width()) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " has no complete subtree " + height + "/" + index);
        }
        return over(hashing, bytes, from, 1 << within);
    }

    private byte[] bytes(Tile tile) {
        Held last = held[tile.level()];
        if (last != null && last.tile().equals(tile)) {
            return last.bytes();
        }
        byte[] bytes = files.apply(tile);
        if (bytes.length != tile.width() * Hash.SIZE) {
            throw new IllegalArgumentException(
                    tile.path() + " has " + bytes.length + " bytes, not " + tile.width() + "·32");
        }
        held[tile.level()] = new Held(tile, bytes);
        return bytes;
    }

    /** What a full tile is on the level above. */
    public static Hash root(Hashing hashing, byte[] full) {
        return over(hashing, full, 0, Tile.FULL);
    }

    /** The root over some of a tile's hashes; their number is a power of two. */
    static Hash over(Hashing hashing, byte[] bytes, int from, int count) {
        if (count == 1) {
            int start = from * Hash.SIZE;
            return Hash.of(Arrays.copyOfRange(bytes, start, start + Hash.SIZE));
        }
        int half = count / 2;
        return hashing.node(
                over(hashing, bytes, from, half), over(hashing, bytes, from + half, half));
    }
}
