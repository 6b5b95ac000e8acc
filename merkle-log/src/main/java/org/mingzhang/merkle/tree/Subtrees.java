package org.mingzhang.merkle.tree;

/** Where the hashes of complete subtrees are kept; a tree is read through it. */
@FunctionalInterface
public interface Subtrees {
    /**
     * The hash over the leaves {@code index·2^height} to {@code (index+1)·2^height}, the last not
     * counted.
     *
     * @throws IllegalArgumentException when those leaves are not all there
     */
    Hash complete(int height, long index);
}
