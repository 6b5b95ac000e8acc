package org.mingzhang.query.export.statistics;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.derived.Statistic;
import org.mingzhang.query.export.statistics.Grid.Cell;

/**
 * Which cells of a grid are not published: counts from 1 to 9, and as many others as it takes that
 * no one of all these can be computed from the rest and the totals.
 *
 * <p>Rows and columns are the nodes of a graph and cells its edges. A cell can be another number,
 * with every sum as it is, exactly when a circle of suppressed cells leads through it along which
 * one goes up, the next down, and so on, without any falling below zero (Gusfield 1988). Where
 * there is no circle, the cheapest path of other cells that closes one is suppressed too. Through
 * totals there always is one: a cell may go up together with its two totals and the total of all.
 */
final class Suppression {
    /** Dearer than any count: a total is suppressed where nothing else helps. */
    private static final long PRICE_OF_TOTAL = 1L << 40;

    private final Grid grid;
    private final Set<Cell> suppressed = new HashSet<>();

    private Suppression(Grid grid) {
        this.grid = grid;
    }

    /** The cells of a grid that are not published. */
    static Set<Cell> of(Grid grid) {
        Suppression suppression = new Suppression(grid);
        grid.cells().stream()
                .filter(cell -> grid.at(cell) > 0 && grid.at(cell) < Statistic.SMALLEST_PUBLISHED)
                .forEach(suppression.suppressed::add);
        suppression.complement();
        return Set.copyOf(suppression.suppressed);
    }

    private void complement() {
        Deque<Cell> open = new ArrayDeque<>();
        grid.cells().stream().filter(suppressed::contains).forEach(open::add);
        while (!open.isEmpty()) {
            Path circle = circle(open.remove()).orElseThrow();
            circle.cells().forEach(suppressed::add);
        }
    }

    /** The cheapest way round through a cell, in whichever direction it may go. */
    private Optional<Path> circle(Cell cell) {
        int row = cell.row();
        int column = grid.height() + cell.column();
        Optional<Path> up = path(column, row, cell).filter(path -> mayMove(cell, true));
        Optional<Path> down = path(row, column, cell).filter(path -> mayMove(cell, false));
        return Optional.of(List.of(up, down)).stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(Path::price));
    }

    /** Whether the edge of a cell can be gone from its row to its column, or back. */
    private boolean mayMove(Cell cell, boolean fromRow) {
        boolean up = fromRow != grid.margin(cell);
        return up || grid.at(cell) > 0;
    }

    private long price(Cell cell) {
        if (suppressed.contains(cell)) {
            return 0;
        }
        boolean total = cell.row() == grid.height() - 1 || cell.column() == grid.width() - 1;
        return grid.at(cell) + 1 + (total ? PRICE_OF_TOTAL : 0);
    }

    /** Dijkstra's, over rows and then columns as nodes. */
    private Optional<Path> path(int from, int to, Cell without) {
        int nodes = grid.height() + grid.width();
        long[] prices = new long[nodes];
        Arrays.fill(prices, Long.MAX_VALUE);
        Cell[] by = new Cell[nodes];
        PriorityQueue<Step> next = new PriorityQueue<>(Comparator.comparingLong(Step::price));
        prices[from] = 0;
        next.add(new Step(from, 0));
        while (!next.isEmpty()) {
            Step step = next.remove();
            if (step.node() == to) {
                return Optional.of(new Path(step.price(), cells(by, from, to)));
            }
            if (step.price() == prices[step.node()]) {
                for (Cell cell : edges(step.node())) {
                    boolean fromRow = step.node() < grid.height();
                    int other = fromRow ? grid.height() + cell.column() : cell.row();
                    long price = step.price() + price(cell);
                    if (!cell.equals(without) && mayMove(cell, fromRow) && price < prices[other]) {
                        prices[other] = price;
                        by[other] = cell;
                        next.add(new Step(other, price));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<Cell> edges(int node) {
        return grid.cells().stream()
                .filter(
                        cell ->
                                node < grid.height()
                                        ? cell.row() == node
                                        : cell.column() == node - grid.height())
                .toList();
    }

    private List<Cell> cells(@Nullable Cell[] by, int from, int to) {
        Deque<Cell> cells = new ArrayDeque<>();
        int node = to;
        while (node != from) {
            Cell cell = by[node];
            if (cell == null) {
                throw new IllegalStateException("the path is broken");
            }
            cells.addFirst(cell);
            node = node < grid.height() ? grid.height() + cell.column() : cell.row();
        }
        return List.copyOf(cells);
    }

    private record Step(int node, long price) {}

    private record Path(long price, List<Cell> cells) {}
}
