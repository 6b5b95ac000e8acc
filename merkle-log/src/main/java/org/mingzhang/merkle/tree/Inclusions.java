package org.mingzhang.merkle.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies of many leaves that they are in one tree, each as {@link Proofs#includes} does. A path
 * that comes to a node which a path before was proven through, and goes on as that one did, is
 * proven: leaves that are neighbours take two hashes each, not one for each level.
 */
public final class Inclusions {
    private final long size;
    private final Hash root;

    /** For each level, the node that was proven last. */
    private final @Nullable Proven[] proven = new Proven[Long.SIZE];

    /** In a tree of this size and root. */
    public Inclusions(long size, Hash root) {
        this.size = size;
        this.root = root;
    }

    /**
     * A node on the way from a leaf to the root.
     *
     * @param level above the leaves
     * @param rest of the path, from here to the root
     */
    private record Proven(int level, long node, Hash hash, List<Hash> rest) {
        boolean is(@Nullable Proven other) {
            return other != null
                    && node == other.node
                    && hash.equals(other.hash)
                    && rest.equals(other.rest);
        }
    }

    /** True when the path leads from the leaf at this index to the root. */
    public boolean include(long index, Hash leaf, List<Hash> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        List<Proven> climbed = new ArrayList<>();
        Proven here = new Proven(0, index, leaf, path);
        while (!here.is(proven[here.level()]) && !here.rest().isEmpty()) {
            if ((size - 1) >> here.level() == 0) {
                return false;
            }
            climbed.add(here);
            here = above(here);
        }
        boolean included =
                here.is(proven[here.level()])
                        || ((size - 1) >> here.level() == 0 && here.hash().equals(root));
        if (included) {
            climbed.forEach(each -> proven[each.level()] = each);
        }
        return included;
    }

    /**
     * One step up; a last node without a sibling on its right is first taken to where it has one.
     */
    private Proven above(Proven below) {
        int level = below.level();
        long node = below.node();
        Hash sibling = below.rest().getFirst();
        Hash hash;
        if (node % 2 == 1 || node == (size - 1) >> level) {
            hash = Hash.ofNode(sibling, below.hash());
            while (node % 2 == 0 && node != 0) {
                node >>= 1;
                level++;
            }
        } else {
            hash = Hash.ofNode(below.hash(), sibling);
        }
        return new Proven(level + 1, node >> 1, hash, below.rest().subList(1, below.rest().size()));
    }
}
