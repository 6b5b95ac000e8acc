package org.mingzhang.merkle.tree;

import java.util.ArrayDeque;
import java.util.Deque;

/** The root over leaves that pass by once, in order; keeps one hash for each complete subtree. */
public final class RunningTree {
    private final Deque<Hash> complete = new ArrayDeque<>();
    private final Hashing hashing;
    private long size;

    /** A tree of SHA-256. */
    public RunningTree() {
        this(Hashing.SHA_256);
    }

    /** A tree hashed otherwise. */
    public RunningTree(Hashing hashing) {
        this.hashing = hashing;
    }

    /** Adds the next leaf. */
    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long rest = size; rest % 2 == 1; rest >>= 1) {
            hash = hashing.node(complete.pop(), hash);
        }
        complete.push(hash);
        size++;
    }

    /** How many leaves have been added. */
    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public Hash root() {
        Hash root = null;
        for (Hash left : complete) {
            root = root == null ? left : hashing.node(left, root);
        }
        return root == null ? hashing.emptyTree() : root;
    }
}
