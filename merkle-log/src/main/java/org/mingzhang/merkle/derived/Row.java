package org.mingzhang.merkle.derived;

import java.util.List;
import org.mingzhang.merkle.export.RecordLine;

/**
 * A record, and what it has in every column: more than one file repeats it.
 *
 * @param cells from left to right
 */
public record Row(RecordLine line, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The row of a record. */
    public static Row of(RecordLine line) {
        return new Row(line, Column.ALL.stream().map(column -> column.of(line)).toList());
    }

    /** The rows of some records, made on all cores. */
    public static List<Row> of(List<RecordLine> lines) {
        return lines.parallelStream().map(Row::of).toList();
    }
}
