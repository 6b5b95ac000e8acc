package org.mingzhang.query.listing;

import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Text;

/**
 * Stands in a list where a row does that nobody can read, so that the others are still shown.
 *
 * @param key what its key column holds, in the place of the record's id
 */
public record UnreadableRow(long firstPosition, String key, Problem problem) implements ListRow {
    /**
     * What is wrong with it.
     *
     * @param column what cannot be read; null when that is the row as a whole
     * @param says what is wrong and where, for people
     * @param whatToDo about it, for people
     */
    public record Problem(String code, @Nullable String column, Text says, Text whatToDo) {}

    /** The row of a list that begins at a position. */
    public static UnreadableRow of(
            Listing<?> list, long firstPosition, String key, @Nullable String column) {
        String where = list.table() + (column == null ? "" : "." + column);
        return new UnreadableRow(
                firstPosition,
                key,
                new Problem(
                        "ROW_UNREADABLE",
                        column,
                        new Text(
                                "列表中自第 %d 号登记起的这一行无法读取（%s）：不是本程序写入的内容"
                                        .formatted(firstPosition, where),
                                "the row of position %d cannot be read (%s): no program of the ledger wrote it so"
                                        .formatted(firstPosition, where)),
                        new Text(
                                "台账不受影响，记录本身可照常打开。查明何人改动（持续核对 /watch 同样指出这一行），再重建该列表：POST /api/v1/projections/%s/replay"
                                        .formatted(list.name()),
                                "The ledger is not touched by it, and the record itself can be opened. Find out who changed it (the watch, /watch, names the row as well), then make the list again: POST /api/v1/projections/%s/replay"
                                        .formatted(list.name()))));
    }

    @Override
    public String searchText() {
        return "";
    }
}
