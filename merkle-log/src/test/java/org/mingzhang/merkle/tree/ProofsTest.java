package org.mingzhang.merkle.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trees of 1 to 70 leaves against the slow twin; every proof, and far more that are none. */
class ProofsTest {
    private static final int LARGEST = 70;
    private static final List<Hash> LEAVES = Leaves.first(LARGEST + 1);
    private static final Hash STRANGER = Hash.ofLeaf(new byte[] {1});

    @Test
    void the_empty_tree_has_the_published_root() {
        assertThat(Hash.ofEmptyTree().base64())
                .isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @Test
    void roots_and_proofs_are_those_of_the_definition() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            Tree tree = new Tree(size, Leaves.subtrees(leaves));
            assertThat(tree.root()).isEqualTo(SlowTree.root(leaves));
            for (int at = 0; at < size; at++) {
                assertThat(tree.inclusionProof(at)).isEqualTo(SlowTree.path(at, leaves));
                assertThat(tree.consistencyProof(at + 1)).isEqualTo(SlowTree.proof(at + 1, leaves));
            }
        }
    }

    @Test
    void an_inclusion_proof_proves_its_leaf_at_its_place_and_nothing_else() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            Hash root = SlowTree.root(leaves);
            for (int at = 0; at < size; at++) {
                List<Hash> path = SlowTree.path(at, leaves);
                Hash leaf = leaves.get(at);
                assertThat(Proofs.includes(at, size, leaf, path, root)).isTrue();
                for (int other = -1; other <= size; other++) {
                    boolean holds = Proofs.includes(other, size, leaf, path, root);
                    assertThat(holds).as("%s of %s as %s", at, size, other).isEqualTo(other == at);
                }
                assertThat(Proofs.includes(at, size, STRANGER, path, root)).isFalse();
                assertThat(Proofs.includes(at, size, leaf, path, STRANGER)).isFalse();
                assertThat(Proofs.includes(at, 0, leaf, path, root)).isFalse();
                for (List<Hash> bad : spoilt(path)) {
                    assertThat(Proofs.includes(at, size, leaf, bad, root)).isFalse();
                }
            }
        }
    }

    @Test
    void a_path_of_one_size_proves_nothing_under_the_root_of_another() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            for (int other = 1; other <= LARGEST; other++) {
                Hash root = SlowTree.root(LEAVES.subList(0, other));
                for (int at = 0; at < size && other != size; at++) {
                    List<Hash> path = SlowTree.path(at, leaves);
                    assertThat(Proofs.includes(at, other, leaves.get(at), path, root))
                            .as("%s of %s in %s", at, size, other)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void no_byte_of_a_path_may_be_another() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            Hash root = SlowTree.root(leaves);
            int at = size * 5 / 7;
            List<Hash> path = SlowTree.path(at, leaves);
            List<Hash> proof = SlowTree.proof(at + 1, leaves);
            Hash before = SlowTree.root(leaves.subList(0, at + 1));
            for (int flipped = 0; flipped < Hash.SIZE; flipped++) {
                for (List<Hash> bad : flipped(path, flipped)) {
                    assertThat(Proofs.includes(at, size, leaves.get(at), bad, root)).isFalse();
                }
                for (List<Hash> bad : flipped(proof, flipped)) {
                    assertThat(Proofs.extendsTree(at + 1, before, size, root, bad)).isFalse();
                }
            }
        }
    }

    /** Each hash of the path in turn with one byte changed. */
    private static List<List<Hash>> flipped(List<Hash> path, int at) {
        List<List<Hash>> bad = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            byte[] bytes = path.get(i).bytes();
            bytes[at] ^= 0x10;
            List<Hash> altered = new ArrayList<>(path);
            altered.set(i, Hash.of(bytes));
            bad.add(altered);
        }
        return bad;
    }

    @Test
    void a_consistency_proof_proves_its_two_trees_and_nothing_else() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            Hash root = SlowTree.root(leaves);
            for (int old = 1; old <= size; old++) {
                List<Hash> path = SlowTree.proof(old, leaves);
                Hash before = SlowTree.root(leaves.subList(0, old));
                assertThat(Proofs.extendsTree(old, before, size, root, path)).isTrue();
                assertThat(Proofs.extendsTree(old, STRANGER, size, root, path)).isFalse();
                assertThat(Proofs.extendsTree(old, before, size, STRANGER, path)).isFalse();
                assertThat(Proofs.extendsTree(0, before, size, root, path)).isFalse();
                assertThat(Proofs.extendsTree(size + 1, before, size, root, path)).isFalse();
                for (List<Hash> bad : spoilt(path)) {
                    assertThat(Proofs.extendsTree(old, before, size, root, bad)).isFalse();
                }
            }
        }
    }

    @Test
    void a_root_of_another_size_is_not_accepted_for_this_one() {
        for (int size = 2; size <= LARGEST; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            Hash root = SlowTree.root(leaves);
            for (int old = 1; old < size; old++) {
                List<Hash> path = SlowTree.proof(old, leaves);
                Hash before = SlowTree.root(leaves.subList(0, old));
                for (int claimed = 1; claimed < size; claimed++) {
                    if (claimed != old) {
                        assertThat(Proofs.extendsTree(claimed, before, size, root, path))
                                .as("%s of %s as %s", old, size, claimed)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void no_proof_is_made_of_what_is_not_there() {
        Tree tree = new Tree(3, Leaves.subtrees(LEAVES));

        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(0));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(4));
    }

    @Test
    void a_hash_is_read_in_one_spelling_only() {
        String base64 = STRANGER.base64();

        assertThat(Hash.ofBase64(base64)).isEqualTo(STRANGER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.ofBase64(base64.replace("=", "")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.ofBase64(Base64.getEncoder().encodeToString(new byte[31])));
    }

    /** The path cut, lengthened at both ends, doubled, turned, and altered at each place. */
    private static List<List<Hash>> spoilt(List<Hash> path) {
        List<List<Hash>> bad = new ArrayList<>();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(STRANGER);
        bad.add(longer);
        List<Hash> begun = new ArrayList<>(path);
        begun.addFirst(STRANGER);
        bad.add(begun);
        for (int at = 0; at < path.size(); at++) {
            List<Hash> altered = new ArrayList<>(path);
            altered.set(at, STRANGER);
            bad.add(altered);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(at);
            bad.add(shorter);
            List<Hash> doubled = new ArrayList<>(path);
            doubled.add(at, path.get(at));
            bad.add(doubled);
        }
        if (path.size() > 1) {
            bad.add(path.reversed());
        }
        return bad;
    }
}
