package org.mingzhang.query.export.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.derived.Statistic;
import org.mingzhang.query.export.statistics.Grid.Cell;

/** Whoever has all that is published can compute no cell that is not. */
class SuppressionTest {
    private static final int TABLES = 400;

    @Test
    void no_suppressed_cell_can_be_computed_from_the_others_and_the_totals() {
        for (long seed = 0; seed < TABLES; seed++) {
            Grid grid = any(seed);
            Set<Cell> suppressed = Suppression.of(grid);
            assertThat(suppressed)
                    .as("small cells of %s, seed %d", grid, seed)
                    .containsAll(small(grid));
            assertThat(suppressed.stream().filter(cell -> computable(grid, suppressed, cell)))
                    .as("computable in %s without %s, seed %d", grid, suppressed, seed)
                    .isEmpty();
        }
    }

    /** The control: taking out the small cells alone gives them away. */
    @Test
    void small_cells_alone_can_be_computed() {
        Grid grid = Grid.of(List.of(List.of(3L, 40L), List.of(50L, 60L)));
        Set<Cell> small = small(grid);
        assertThat(small).containsExactly(new Cell(0, 0));
        assertThat(computable(grid, small, new Cell(0, 0))).isTrue();
        assertThat(Suppression.of(grid)).hasSize(4);
    }

    @Test
    void totals_are_suppressed_where_nothing_else_helps_and_only_there() {
        Grid one = Grid.of(List.of(List.of(5L)));
        assertThat(Suppression.of(one)).containsExactlyInAnyOrderElementsOf(one.cells());

        Grid many = Grid.of(List.of(List.of(3L, 40L, 70L), List.of(50L, 60L, 80L)));
        assertThat(Suppression.of(many))
                .as("the cheapest square")
                .containsExactlyInAnyOrder(
                        new Cell(0, 0), new Cell(0, 1), new Cell(1, 0), new Cell(1, 1));
    }

    @Test
    void a_table_without_small_cells_is_published_whole() {
        assertThat(Suppression.of(Grid.of(List.of(List.of(10L, 0L), List.of(11L, 200L)))))
                .isEmpty();
        assertThat(Suppression.of(Grid.of(List.of()))).isEmpty();
    }

    private static Set<Cell> small(Grid grid) {
        return grid.cells().stream()
                .filter(cell -> grid.at(cell) > 0 && grid.at(cell) < Statistic.SMALLEST_PUBLISHED)
                .collect(Collectors.toSet());
    }

    /**
     * Looks for other counts, none below zero, that agree with all sums and differ in the cell: by
     * trial, one row of the suppressed cells at a time, each one more, one less, or the same.
     */
    private static boolean computable(Grid grid, Set<Cell> suppressed, Cell cell) {
        List<Cell> unknown = grid.cells().stream().filter(suppressed::contains).toList();
        return !differs(grid, unknown, 0, cell, new int[grid.height()], new int[grid.width()]);
    }

    private static boolean differs(
            Grid grid, List<Cell> unknown, int at, Cell cell, int[] rows, int[] columns) {
        if (at == unknown.size()) {
            return zero(rows) && zero(columns);
        }
        Cell here = unknown.get(at);
        if (at > 0
                && unknown.get(at - 1).row() != here.row()
                && rows[unknown.get(at - 1).row()] != 0) {
            return false;
        }
        for (int change : here.equals(cell) ? new int[] {1, -1} : new int[] {0, 1, -1}) {
            if (grid.at(here) + change >= 0) {
                // A total stands on the other side of its sum.
                int row = here.column() == grid.width() - 1 ? -change : change;
                int column = here.row() == grid.height() - 1 ? -change : change;
                rows[here.row()] += row;
                columns[here.column()] += column;
                boolean found = differs(grid, unknown, at + 1, cell, rows, columns);
                rows[here.row()] -= row;
                columns[here.column()] -= column;
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean zero(int[] sums) {
        for (int sum : sums) {
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }

    /** Small and large counts, and zeros, in all sorts of shapes. */
    private static Grid any(long seed) {
        Random random = new Random(seed);
        int height = 1 + random.nextInt(3);
        int width = 1 + random.nextInt(4);
        List<List<Long>> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            List<Long> counts = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                counts.add(
                        switch (random.nextInt(4)) {
                            case 0 -> 0L;
                            case 1 -> (long) random.nextInt(10);
                            case 2 -> (long) random.nextInt(30);
                            default -> 10L + random.nextInt(1000);
                        });
            }
            rows.add(counts);
        }
        return Grid.of(rows);
    }
}
