package org.mingzhang.merkle.tree;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 section 2.1 word by word, over the leaves themselves: the twin. */
public final class SlowTree {
    private SlowTree() {}

    /** MTH. */
    public static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> Hash.ofEmptyTree();
            case 1 -> leaves.getFirst();
            default -> Hash.ofNode(root(left(leaves)), root(right(leaves)));
        };
    }

    /** PATH(m, D[n]). */
    public static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves);
        return m < k
                ? plus(path(m, left(leaves)), root(right(leaves)))
                : plus(path(m - k, right(leaves)), root(left(leaves)));
    }

    /** PROOF(m, D[n]). */
    public static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
        if (m == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves);
        return m <= k
                ? plus(subproof(m, left(leaves), whole), root(right(leaves)))
                : plus(subproof(m - k, right(leaves), false), root(left(leaves)));
    }

    private static int split(List<Hash> leaves) {
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> left(List<Hash> leaves) {
        return leaves.subList(0, split(leaves));
    }

    private static List<Hash> right(List<Hash> leaves) {
        return leaves.subList(split(leaves), leaves.size());
    }

    private static List<Hash> plus(List<Hash> path, Hash last) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
