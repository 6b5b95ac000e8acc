package org.mingzhang.merkle.sm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Hashing;
import org.mingzhang.merkle.tree.Proofs;
import org.mingzhang.merkle.tree.RunningTree;
import org.mingzhang.merkle.tree.Tree;

/** SM3 as published, and trees of it against a reckoning that shares nothing with them. */
class Sm3TreeTest {
    /** GB/T 32905-2016, appendix A. */
    @Test
    void the_published_examples_come_out() {
        assertThat(sm3("abc"))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(sm3("abcd".repeat(16)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
        assertThat(Sm3.TREE.emptyTree().toString())
                .isEqualTo("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
    }

    @Test
    void roots_and_proofs_of_every_small_tree_hold_and_no_other_does() {
        for (int size = 1; size <= 40; size++) {
            Tree tree = tree(size);
            Hash root = tree.root();
            assertThat(root).isEqualTo(slow(leaves(size)));
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree.inclusionProof(index);
                Hash leaf = leaves(size).get(index);
                assertThat(Proofs.includes(Sm3.TREE, index, size, leaf, path, root)).isTrue();
                assertThat(Proofs.includes(index, size, leaf, path, root))
                        .as("reckoned with SHA-256")
                        .isEqualTo(size == 1);
                assertThat(Proofs.includes(Sm3.TREE, index + 1, size, leaf, path, root)).isFalse();
                assertThat(Proofs.includes(Sm3.TREE, index, size, root, path, root))
                        .isEqualTo(size == 1);
                assertThat(Proofs.includes(Sm3.TREE, index, size, leaf, longer(path), root))
                        .isFalse();
            }
            for (int earlier = 1; earlier <= size; earlier++) {
                List<Hash> path = tree.consistencyProof(earlier);
                Hash before = tree(earlier).root();
                assertThat(Proofs.extendsTree(Sm3.TREE, earlier, before, size, root, path))
                        .isTrue();
                assertThat(Proofs.extendsTree(Sm3.TREE, earlier, root, size, before, path))
                        .isEqualTo(earlier == size);
                assertThat(Proofs.extendsTree(Sm3.TREE, earlier, before, size, root, longer(path)))
                        .isFalse();
            }
        }
    }

    @Test
    void no_tree_of_sha256_has_the_same_root() {
        for (int size = 0; size <= 20; size++) {
            RunningTree other = new RunningTree();
            RunningTree same = new RunningTree(Sm3.TREE);
            for (int i = 0; i < size; i++) {
                other.add(Hash.ofLeaf(entry(i)));
                same.add(Sm3.TREE.leaf(entry(i)));
            }
            assertThat(same.root()).isEqualTo(tree(size).root()).isNotEqualTo(other.root());
        }
    }

    @Test
    void its_tiles_have_the_same_shape() {
        Map<Tile, byte[]> files = TileBuilder.append(Sm3.TREE, 0, none -> new byte[0], leaves(600));
        Map<Tile, byte[]> sha =
                TileBuilder.append(Hashing.SHA_256, 0, none -> new byte[0], leaves(600));

        assertThat(files.keySet()).isEqualTo(sha.keySet());
        TiledLog log = new TiledLog(600, path -> Tile.ofPath(path).map(files::get));
        assertThat(log.tree(Sm3.TREE).root()).isEqualTo(slow(leaves(600)));
        assertThat(log.tree().root()).as("read as SHA-256").isNotEqualTo(slow(leaves(600)));
    }

    /** By the definition alone. */
    private static Hash slow(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hash.of(
                HexFormat.of()
                        .parseHex(
                                sm3(
                                        concatenated(
                                                new byte[] {1},
                                                slow(leaves.subList(0, split)).bytes(),
                                                slow(leaves.subList(split, leaves.size()))
                                                        .bytes()))));
    }

    private static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Tree tree(int size) {
        List<Hash> leaves = leaves(size);
        return new Tree(
                size,
                (height, index) -> {
                    int from = (int) (index << height);
                    return slow(leaves.subList(from, from + (1 << height)));
                },
                Sm3.TREE);
    }

    private static List<Hash> longer(List<Hash> path) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Sm3.TREE.emptyTree());
        return longer;
    }

    private static List<Hash> leaves(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Sm3.TREE.leaf(entry(i)));
        }
        return leaves;
    }

    private static byte[] entry(int number) {
        return ("entry " + number).getBytes(StandardCharsets.UTF_8);
    }

    private static String sm3(String text) {
        return sm3(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sm3(byte[] bytes) {
        return HexFormat.of().formatHex(Sm3.TREE.digest().digest(bytes));
    }
}
