package org.mingzhang.query.export.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Counts with the totals of rows, of columns, and of all: the last row and the last column.
 *
 * @param rows all of the same length
 */
record Grid(List<List<Long>> rows) {
    Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** With the totals of what is counted. */
    static Grid of(List<List<Long>> counts) {
        List<List<Long>> rows = new ArrayList<>();
        int width = counts.isEmpty() ? 0 : counts.getFirst().size();
        List<Long> totals = new ArrayList<>(Collections.nCopies(width + 1, 0L));
        for (List<Long> each : counts) {
            List<Long> row = new ArrayList<>(each);
            row.add(each.stream().mapToLong(Long::longValue).sum());
            for (int column = 0; column <= width; column++) {
                totals.set(column, totals.get(column) + row.get(column));
            }
            rows.add(row);
        }
        rows.add(totals);
        return new Grid(rows);
    }

    int height() {
        return rows.size();
    }

    int width() {
        return rows.getFirst().size();
    }

    long at(Cell cell) {
        return rows.get(cell.row()).get(cell.column());
    }

    /** True for a total of a row or of a column, but not of all. */
    boolean margin(Cell cell) {
        return (cell.row() == height() - 1) != (cell.column() == width() - 1);
    }

    /** All cells, totals among them, row by row. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                cells.add(new Cell(row, column));
            }
        }
        return cells;
    }

    /** One place in a grid. */
    record Cell(int row, int column) {}
}
