package org.mingzhang.restriction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Time already served, in whole months and then days. */
record TimeServed(int months, int days) {
    static final TimeServed NOTHING = new TimeServed(0, 0);

    /**
     * From the first day to a day that no longer counts. A month is over on its corresponding day,
     * or on the last of a month that has none: from the 31st of January three are over on the 30th
     * of April.
     */
    static TimeServed between(LocalDate first, LocalDate until) {
        if (!until.isAfter(first)) {
            return NOTHING;
        }
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(first, until));
        if (!first.plusMonths(months + 1L).isAfter(until)) {
            months++;
        }
        return new TimeServed(
                months, Math.toIntExact(ChronoUnit.DAYS.between(first.plusMonths(months), until)));
    }

    String zh() {
        return equals(NOTHING) ? "" : " − 已执行" + months + "个月" + days + "天";
    }

    String en() {
        return equals(NOTHING) ? "" : " − " + months + " months and " + days + " days served";
    }
}
