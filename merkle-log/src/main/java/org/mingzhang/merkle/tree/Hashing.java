package org.mingzhang.merkle.tree;

import java.security.MessageDigest;

/**
 * How leaves and nodes of a tree are hashed; the shape is always that of RFC 6962 section 2.1. The
 * log itself is a tree of SHA-256 by its specification, another tree only a twin beside it.
 */
@FunctionalInterface
public interface Hashing {
    /** What the log is hashed with. */
    Hashing SHA_256 = Hash::sha256;

    /** A digest of 32 bytes at its beginning, for one use by this thread. */
    MessageDigest digest();

    /** The hash of a leaf: H(0x00 ‖ entry). */
    default Hash leaf(byte[] entry) {
        MessageDigest digest = digest();
        digest.update((byte) 0);
        digest.update(entry);
        return Hash.end(digest);
    }

    /** The hash of two subtrees: H(0x01 ‖ left ‖ right). */
    default Hash node(Hash left, Hash right) {
        MessageDigest digest = digest();
        digest.update((byte) 1);
        left.into(digest);
        right.into(digest);
        return Hash.end(digest);
    }

    /** The root of the tree without leaves: H of nothing. */
    default Hash emptyTree() {
        return Hash.end(digest());
    }
}
