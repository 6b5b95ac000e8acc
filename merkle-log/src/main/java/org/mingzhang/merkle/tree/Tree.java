package org.mingzhang.merkle.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree of a given size (RFC 6962 section 2.1), computed from complete subtrees kept
 * elsewhere.
 *
 * @param size number of leaves
 */
public record Tree(long size, Subtrees subtrees, Hashing hashing) {
    /** A tree of SHA-256. */
    public Tree(long size, Subtrees subtrees) {
        this(size, subtrees, Hashing.SHA_256);
    }

    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no size " + size);
        }
    }

    /** The root: MTH of all leaves. */
    public Hash root() {
        return size == 0 ? hashing.emptyTree() : range(0, size);
    }

    /**
     * The audit path of a leaf (section 2.1.1).
     *
     * @throws IllegalArgumentException unless {@code 0 ≤ index < size}
     */
    public List<Hash> inclusionProof(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + split(to - from);
            if (index < split) {
                path.add(range(split, to));
                to = split;
            } else {
                path.add(range(from, split));
                from = split;
            }
        }
        return List.copyOf(path.reversed());
    }

    /**
     * The proof that the tree of an earlier size is its beginning (section 2.1.2).
     *
     * @throws IllegalArgumentException unless {@code 0 < earlier ≤ size}
     */
    public List<Hash> consistencyProof(long earlier) {
        if (earlier <= 0 || earlier > size) {
            throw new IllegalArgumentException("no tree of " + earlier + " in one of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        boolean whole = true;
        while (to != earlier) {
            long split = from + split(to - from);
            if (earlier <= split) {
                path.add(range(split, to));
                to = split;
            } else {
                path.add(range(from, split));
                from = split;
                whole = false;
            }
        }
        if (!whole) {
            path.add(range(from, to));
        }
        return List.copyOf(path.reversed());
    }

    /** MTH of the leaves from one index to another, the last not counted. */
    private Hash range(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1 && from % length == 0) {
            return subtrees.complete(Long.numberOfTrailingZeros(length), from / length);
        }
        long split = from + split(length);
        return hashing.node(range(from, split), range(split, to));
    }

    /** The largest power of two below a length of at least two. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
