package org.mingzhang.rulebook;

import java.time.LocalDate;

/**
 * A length of time, in months or in days.
 *
 * @param months 0 when counted in days
 * @param days 0 when counted in months
 */
public record Term(int months, int days) {
    /** The last day, counted from a day that is itself not counted. */
    public LocalDate after(LocalDate notCounted) {
        return notCounted.plusMonths(months).plusDays(days);
    }

    public String zh() {
        return months > 0 ? months + "个月" : days + "日";
    }

    public String en() {
        return months > 0 ? months + (months == 1 ? " month" : " months") : days + " days";
    }
}
