package org.mingzhang.rulebook;

import java.time.LocalDate;

/**
 * Date arithmetic of periods: one step from the anchor, never chained, clamped to the month's end.
 */
public final class Periods {
    private Periods() {}

    /** The last day of a period of months, by the convention of the rulebook. */
    public static LocalDate lastDay(LocalDate anchor, int months, PeriodEnd end) {
        LocalDate corresponding = anchor.plusMonths(months);
        boolean clamped = corresponding.getDayOfMonth() != anchor.getDayOfMonth();
        return end == PeriodEnd.A && !clamped ? corresponding.minusDays(1) : corresponding;
    }

    /** The last day of a period that is added to one which runs until a last day of its own. */
    public static LocalDate addedTo(LocalDate oldLastDay, int months) {
        return oldLastDay.plusMonths(months);
    }
}
