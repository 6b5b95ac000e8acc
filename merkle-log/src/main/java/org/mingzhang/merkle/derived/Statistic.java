package org.mingzhang.merkle.derived;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of the published counts, and the words in it. */
public final class Statistic {
    /** What the table is called. */
    public static final String NAME = "statistics.csv";

    /** Decisions, by the kind of the organ that decided. */
    public static final String DECISIONS = "decisions_by_organ_kind";

    /** Measures imposed, by their form. */
    public static final String MEASURES = "measures_by_form";

    /** What came of it: tolerated, cleared, restored. */
    public static final String OUTCOMES = "outcomes";

    /** In place of a year or a category. */
    public static final String TOTAL = "total";

    /** Counts from 1 up to this one are not published. */
    public static final long SMALLEST_PUBLISHED = 10;

    private static final Map<String, String> BY_EVENT =
            Map.of(
                    "accountability.decision-annulled.v1", "ANNULLED",
                    "accountability.name-restored.v1", "NAME_RESTORED",
                    "reinstatement.restored-to-post.v1", "RESTORED_TO_POST");

    private Statistic() {}

    /** The outcome an event is, if it is one. */
    public static Optional<String> outcome(String event) {
        return Optional.ofNullable(BY_EVENT.get(event));
    }

    /**
     * The table.
     *
     * @param rows of table, year, category and count, which is empty where it is not published
     */
    public static Table table(List<List<String>> rows) {
        return new Table(
                NAME,
                "全部登记的统计，少于 10 的不公布 / counts of all on record, none below 10 published",
                List.of(
                        new Described(
                                "table",
                                "string",
                                "统计表",
                                "table",
                                DECISIONS + " 按机关类别的决定；" + MEASURES + " 按方式的措施；" + OUTCOMES + " 结果",
                                "decisions by kind of organ, measures by form, or outcomes"),
                        new Described(
                                "year",
                                "string",
                                "年份",
                                "year",
                                "法定日期的年份，或者 total 合计",
                                "year of the legal date, or total"),
                        new Described(
                                "category",
                                "string",
                                "类别",
                                "category",
                                "规则库代码，或者 total 合计",
                                "code of the rulebook, or total"),
                        new Described(
                                "count",
                                "integer",
                                "数量",
                                "count",
                                "空白表示不公布（少于 10，或者为防推算而一并隐去）",
                                "empty where it is not published: below 10, or so that none below 10"
                                        + " can be computed")),
                List.of("table", "year", "category"),
                rows);
    }
}
