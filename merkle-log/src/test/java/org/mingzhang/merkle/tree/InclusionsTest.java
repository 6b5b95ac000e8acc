package org.mingzhang.merkle.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Leaf after leaf in trees of 1 to 70 leaves; the twin climbs to the root for each of them. */
class InclusionsTest {
    private static final int LARGEST = 70;
    private static final List<Hash> LEAVES = Leaves.first(LARGEST);
    private static final int CLAIMS = 400;

    @Test
    void neighbours_are_found_included_in_order() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            Inclusions tree = new Inclusions(size, SlowTree.root(leaves));
            for (int at = 0; at < size; at++) {
                assertThat(tree.include(at, leaves.get(at), SlowTree.path(at, leaves))).isTrue();
            }
        }
    }

    @Test
    void the_verdict_on_any_claim_is_that_of_a_whole_climb_whatever_was_claimed_before() {
        Random random = new Random(9162);
        int included = 0;
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            Hash root = SlowTree.root(leaves);
            Inclusions tree = new Inclusions(size, root);
            for (int claim = 0; claim < CLAIMS; claim++) {
                int at = random.nextInt(size);
                int said = random.nextInt(4) == 0 ? random.nextInt(-1, size + 1) : at;
                Hash leaf = leaves.get(random.nextInt(4) == 0 ? random.nextInt(size) : at);
                List<Hash> path = spoilt(SlowTree.path(at, leaves), random);

                boolean holds = Proofs.includes(said, size, leaf, path, root);

                assertThat(tree.include(said, leaf, path)).isEqualTo(holds);
                included += holds ? 1 : 0;
            }
        }
        assertThat(included).isGreaterThan(LARGEST * CLAIMS / 4);
    }

    /**
     * Every third path is not what it was: other hashes, one too many or too few, another order.
     */
    private static List<Hash> spoilt(List<Hash> path, Random random) {
        List<Hash> spoilt = new ArrayList<>(path);
        int place = random.nextInt(path.size() + 1);
        switch (random.nextInt(9)) {
            case 0 -> spoilt.add(place, LEAVES.get(random.nextInt(LARGEST)));
            case 1 -> spoilt.subList(place, Math.min(path.size(), place + 1)).clear();
            case 2 -> spoilt.replaceAll(hash -> random.nextInt(3) == 0 ? LEAVES.getFirst() : hash);
            default -> {}
        }
        return List.copyOf(spoilt);
    }
}
