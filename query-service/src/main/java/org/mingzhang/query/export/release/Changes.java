package org.mingzhang.query.export.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.derived.Described;
import org.mingzhang.merkle.derived.Table;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.query.export.Additions;
import org.mingzhang.query.export.PublicSelection.Hiding;

/**
 * Compares the records of a release with those of the one before, both in the order of the log, so
 * that of neither more than one is in memory. What is hidden stays on the list in every later
 * release.
 */
final class Changes implements Additions {
    static final String CHANGES = "changes.csv";
    static final String HIDDEN = "hidden.csv";

    private static final Described POSITION =
            new Described(
                    "position", "integer", "位置", "position", "公开日志中的序号", "index in the public log");
    private static final Described BECAUSE =
            new Described(
                    "because",
                    "string",
                    "原因",
                    "because",
                    "erased 已删除个人信息；restricted 已限制处理；withheld 不再列入公开范围",
                    "erased: personal data was erased; restricted: its processing is restricted;"
                            + " withheld: no longer among what is public");

    private final String version;
    private final PublishedRecords before;
    private final LongFunction<Hiding> why;
    private final Map<Long, List<String>> hidden;
    private final List<List<String>> changes = new ArrayList<>();
    private @Nullable Long next;

    /**
     * A comparison to be made.
     *
     * @param version of the release in the making
     * @param before the release before
     * @param why the reason why a record is hidden now
     */
    Changes(String version, PublishedRecords before, LongFunction<Hiding> why) {
        this.version = version;
        this.before = before;
        this.why = why;
        this.hidden = new TreeMap<>(before.hidden());
        this.next = before.next();
    }

    /** How many records are hidden as of now. */
    long hidden() {
        return hidden.size();
    }

    @Override
    public void add(RecordLine line) {
        hideBelow(line.index());
        if (next != null && next == line.index()) {
            next = before.next();
        } else if (hidden.remove(line.index()) != null) {
            change(line.index(), Change.SHOWN_AGAIN, "");
        } else if (!before.none()) {
            change(line.index(), Change.NEW, "");
        }
    }

    @Override
    public List<Table> tables() {
        hideBelow(Long.MAX_VALUE);
        return List.of(
                new Table(
                        CHANGES,
                        "与上一版本的差异 / changes since the release before",
                        List.of(
                                POSITION,
                                new Described(
                                        "change",
                                        "string",
                                        "变化",
                                        "change",
                                        "new 新增；hidden 不再公开；shown-again 恢复公开",
                                        "new; hidden: not public any more; shown-again: public"
                                                + " again"),
                                BECAUSE),
                        List.of(POSITION.name()),
                        changes),
                new Table(
                        HIDDEN,
                        "曾经公开、现不再公开的记录 / records that were public and are not any more",
                        List.of(
                                POSITION,
                                new Described(
                                        "hidden_since",
                                        "string",
                                        "自哪一版本起不再公开",
                                        "hidden since",
                                        "版本",
                                        "the first release without it"),
                                BECAUSE),
                        List.of(POSITION.name()),
                        List.copyOf(hidden.values())));
    }

    private void hideBelow(long index) {
        while (next != null && next < index) {
            String because = why.apply(next).word();
            hidden.put(next, List.of(Long.toString(next), version, because));
            change(next, Change.HIDDEN, because);
            next = before.next();
        }
    }

    private void change(long index, Change change, String because) {
        changes.add(List.of(Long.toString(index), change.word(), because));
    }
}
