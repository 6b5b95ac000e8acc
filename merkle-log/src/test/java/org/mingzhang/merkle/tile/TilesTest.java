package org.mingzhang.merkle.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Leaves;
import org.mingzhang.merkle.tree.RunningTree;
import org.mingzhang.merkle.tree.SlowTree;
import org.mingzhang.merkle.tree.Tree;

/** The files of a tree: which there are, how they are called, what is in them. */
class TilesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 0, 256, tile/0/000",
        "2, 0, 1, tile/2/000.p/1",
        "63, 999, 255, tile/63/999.p/255",
        "-1, 1000, 8, tile/entries/x001/000.p/8"
    })
    void a_tile_has_one_path(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);

        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.ofPath(path)).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/00/000",
                "tile/64/000",
                "tile/0/x000/001",
                "tile/0/1",
                "tile/0/001/002",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/-1/000",
                "tile/entries/x1/000",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/..",
                "checkpoint",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void another_spelling_is_no_tile(String path) {
        assertThat(Tile.ofPath(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 1, 0, 0",
        "255, 1, 0, 0",
        "256, 1, 1, 0",
        "257, 2, 1, 0",
        "511, 2, 1, 0",
        "512, 2, 1, 0",
        "65535, 256, 1, 0",
        "65536, 256, 1, 1",
        "65537, 257, 1, 1",
        "70000, 274, 2, 1"
    })
    void a_size_has_the_files_of_the_specification(long size, int zero, int one, int two) {
        Map<Integer, Long> count =
                Tiles.of(size).stream()
                        .collect(Collectors.groupingBy(Tile::level, Collectors.counting()));

        assertThat(count.getOrDefault(0, 0L)).isEqualTo(zero);
        assertThat(count.getOrDefault(1, 0L)).isEqualTo(one);
        assertThat(count.getOrDefault(2, 0L)).isEqualTo(two);
    }

    @Test
    void the_partial_tiles_of_70_000_are_as_wide_as_published() {
        assertThat(Tiles.of(70_000).stream().filter(Tile::partial).map(Tile::path))
                .containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 511, 512, 1000})
    void appended_in_any_portions_the_files_are_the_same_and_the_root_is_the_twins(int size) {
        List<Hash> leaves = Leaves.first(size);
        Map<Tile, byte[]> atOnce = TileBuilder.append(0, none -> new byte[0], leaves);
        Map<Tile, byte[]> files = new HashMap<>();
        Set<Tile> written = new HashSet<>();
        for (int from = 0; from < size; from += 97) {
            List<Hash> portion = leaves.subList(from, Math.min(size, from + 97));
            Map<Tile, byte[]> added = TileBuilder.append(from, files::get, portion);
            assertThat(added.keySet())
                    .containsExactlyInAnyOrderElementsOf(Tiles.added(from, from + portion.size()));
            files.putAll(added);
            written.addAll(added.keySet());
        }

        assertThat(atOnce.keySet()).containsExactlyInAnyOrderElementsOf(Tiles.of(size));
        atOnce.forEach((tile, bytes) -> assertThat(files.get(tile)).isEqualTo(bytes));
        assertThat(written).containsAll(atOnce.keySet());
        assertThat(new Tree(size, new TiledSubtrees(size, files::get)).root())
                .isEqualTo(SlowTree.root(leaves));
    }

    @Test
    void proofs_are_read_out_of_the_files() {
        List<Hash> leaves = Leaves.first(700);
        Map<Tile, byte[]> files = TileBuilder.append(0, none -> new byte[0], leaves);
        Tree tree = new Tree(700, new TiledSubtrees(700, files::get));

        for (int at : List.of(0, 255, 256, 511, 512, 699)) {
            assertThat(tree.inclusionProof(at)).isEqualTo(SlowTree.path(at, leaves));
            assertThat(tree.consistencyProof(at + 1)).isEqualTo(SlowTree.proof(at + 1, leaves));
        }
    }

    @Test
    void a_tile_of_a_wrong_length_is_not_read() {
        Tree tree = new Tree(3, new TiledSubtrees(3, any -> new byte[64]));

        assertThatIllegalArgumentException().isThrownBy(tree::root);
    }

    @Test
    void a_bundle_gives_back_its_entries_and_nothing_cut_off_passes() {
        List<byte[]> entries =
                List.of("一".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[65_535]);
        byte[] bundle = EntryBundle.of(entries);

        assertThat(EntryBundle.read(bundle, 3))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(entries);
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(bundle, 2));
        for (int length : List.of(0, 1, 3, 6, bundle.length - 1)) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(cut, 3));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryBundle.of(List.of(new byte[65_536])));
    }

    @Test
    void a_log_of_any_size_is_read_from_the_files_of_a_later_one() {
        List<Hash> leaves = Leaves.first(700);
        Map<String, byte[]> files = new HashMap<>();
        TileBuilder.append(0, none -> new byte[0], leaves)
                .forEach((tile, bytes) -> files.put(tile.path(), bytes));
        List<byte[]> entries = IntStream.range(0, 256).mapToObj(Leaves::entry).toList();
        files.put("tile/entries/000", EntryBundle.of(entries));
        files.remove("tile/0/000.p/44");

        TiledLog log = new TiledLog(700, path -> Optional.ofNullable(files.get(path)));
        assertThat(log.tree().root()).isEqualTo(SlowTree.root(leaves));
        assertThat(log.tile(new Tile(0, 2, 3))).hasSize(96);
        assertThatIllegalArgumentException().isThrownBy(() -> log.tile(new Tile(0, 2, 189)));

        // What was a partial tile then is the beginning of a full one now.
        TiledLog then = new TiledLog(44, path -> Optional.ofNullable(files.get(path)));
        assertThat(then.tree().root()).isEqualTo(SlowTree.root(leaves.subList(0, 44)));
        assertThat(then.bundle(0))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(entries.subList(0, 44));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> log.bundle(1))
                .withMessageContaining("tile/entries/001");

        files.put("tile/0/002.p/188", new byte[188 * 32 - 1]);
        assertThatIllegalArgumentException().isThrownBy(() -> log.tile(new Tile(0, 2, 1)));
    }

    @Test
    void a_running_tree_has_the_root_of_the_definition_at_every_size() {
        List<Hash> leaves = Leaves.first(70);
        RunningTree running = new RunningTree();
        for (int size = 0; size < 70; size++) {
            assertThat(running.root()).isEqualTo(SlowTree.root(leaves.subList(0, size)));
            assertThat(running.size()).isEqualTo(size);
            running.add(leaves.get(size));
        }
    }
}
