package org.mingzhang.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Off and work days that differ from Monday to Friday, for the years that are known.
 *
 * @param years the calendar years the notices cover; any other year refuses
 */
public record WorkCalendar(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> work) {
    public WorkCalendar {
        years = Set.copyOf(years);
        off = Set.copyOf(off);
        work = Set.copyOf(work);
    }

    /**
     * @throws UnknownYear when no notice covers the year; it is never guessed
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new UnknownYear(day.getYear());
        }
        if (off.contains(day)) {
            return false;
        }
        return work.contains(day)
                || (day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /**
     * The last of so many working days after a day that is itself not counted.
     *
     * @throws UnknownYear when the count runs into a year no notice covers
     */
    public LocalDate lastWorkingDay(LocalDate notCounted, int workingDays) {
        LocalDate day = notCounted;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /**
     * The day itself, or the next working day.
     *
     * @throws UnknownYear when no notice covers the year
     */
    public LocalDate sameOrNextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
