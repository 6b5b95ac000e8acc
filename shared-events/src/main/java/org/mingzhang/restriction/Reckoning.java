package org.mingzhang.restriction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.Periods;
import org.mingzhang.shared.Text;

/**
 * How the months of a period are counted to its last day.
 *
 * @param anchor the day the months are counted from
 * @param end null when they are added to a last day, which no convention moves
 * @param served what is taken off again
 * @param line says what the anchor is
 */
record Reckoning(LocalDate anchor, @Nullable PeriodEnd end, TimeServed served, Text line) {

    LocalDate lastDay(int months) {
        return end == null
                ? Periods.addedTo(anchor, months)
                : Periods.lastDay(anchor, months - served.months(), end).minusDays(served.days());
    }

    Text arithmetic(int months) {
        LocalDate last = lastDay(months);
        return new Text(
                anchor + " + " + months + "个月" + served.zh() + " → 最后一日 " + last + countedZh(),
                anchor
                        + " + "
                        + months
                        + " months"
                        + served.en()
                        + " → last day "
                        + last
                        + countedEn());
    }

    private String countedZh() {
        return switch (end) {
            case null -> "";
            case A -> "（起算日计入）";
            case B -> "（起算日不计入）";
        };
    }

    private String countedEn() {
        return switch (end) {
            case null -> "";
            case A -> " (anchor counted)";
            case B -> " (anchor not counted)";
        };
    }
}
