package org.mingzhang.merkle.tree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Numbered leaves, and the complete subtrees over them. */
public final class Leaves {
    private Leaves() {}

    public static List<Hash> first(int count) {
        return IntStream.range(0, count).mapToObj(i -> Hash.ofLeaf(entry(i))).toList();
    }

    public static byte[] entry(int number) {
        return ("entry " + number).getBytes(StandardCharsets.UTF_8);
    }

    /** Complete subtrees by the definition. */
    public static Subtrees subtrees(List<Hash> leaves) {
        return (height, index) -> {
            int width = 1 << height;
            int from = (int) index * width;
            return SlowTree.root(leaves.subList(from, from + width));
        };
    }
}
