package org.mingzhang.merkle.tree;

import java.util.List;

/**
 * Verification of proofs, strict: an index outside the tree, a path too short or too long, or a
 * size of zero proves nothing (RFC 9162 sections 2.1.3.2 and 2.1.4.2).
 */
public final class Proofs {
    private Proofs() {}

    /** True when the path leads from the leaf at this index to the root of a tree of this size. */
    public static boolean includes(long index, long size, Hash leaf, List<Hash> path, Hash root) {
        return includes(Hashing.SHA_256, index, size, leaf, path, root);
    }

    /** The same in a tree hashed otherwise. */
    public static boolean includes(
            Hashing hashing, long index, long size, Hash leaf, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = hashing.node(sibling, hash);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = hashing.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** True when the path shows that the later tree begins with the earlier one. */
    public static boolean extendsTree(
            long earlier, Hash earlierRoot, long later, Hash laterRoot, List<Hash> path) {
        return extendsTree(Hashing.SHA_256, earlier, earlierRoot, later, laterRoot, path);
    }

    /** The same of trees hashed otherwise. */
    public static boolean extendsTree(
            Hashing hashing,
            long earlier,
            Hash earlierRoot,
            long later,
            Hash laterRoot,
            List<Hash> path) {
        if (earlier <= 0 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        return new Climb(hashing, earlier, later, earlierRoot, path)
                .reaches(earlierRoot, laterRoot);
    }

    /** Both roots recomputed along one path. */
    private static final class Climb {
        private final Hashing hashing;
        private long node;
        private long last;
        private Hash before;
        private Hash after;
        private final List<Hash> rest;
        private boolean tooLong;

        Climb(Hashing hashing, long earlier, long later, Hash earlierRoot, List<Hash> path) {
            this.hashing = hashing;
            node = earlier - 1;
            last = later - 1;
            // The path leaves the earlier root out when it is itself a complete subtree.
            boolean whole = Long.bitCount(earlier) == 1;
            before = whole ? earlierRoot : path.getFirst();
            after = before;
            rest = whole ? path : path.subList(1, path.size());
            while (node % 2 == 1) {
                up();
            }
        }

        boolean reaches(Hash earlierRoot, Hash laterRoot) {
            rest.forEach(this::step);
            return !tooLong && last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
        }

        private void step(Hash sibling) {
            if (last == 0) {
                tooLong = true;
                return;
            }
            if (node % 2 == 1 || node == last) {
                before = hashing.node(sibling, before);
                after = hashing.node(sibling, after);
                while (node % 2 == 0 && node != 0) {
                    up();
                }
            } else {
                after = hashing.node(after, sibling);
            }
            up();
        }

        private void up() {
            node >>= 1;
            last >>= 1;
        }
    }
}
