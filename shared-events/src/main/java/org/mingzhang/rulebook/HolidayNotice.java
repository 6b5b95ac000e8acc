package org.mingzhang.rulebook;

import java.time.LocalDate;
import java.util.Set;

/**
 * One notice of the days that differ from Monday to Friday.
 *
 * @param year the calendar year it arranges; it may name days of the December before
 * @param knownFrom the day it was published
 * @param off days off
 * @param work days of a weekend that are worked
 */
public record HolidayNotice(
        int year, LocalDate knownFrom, Set<LocalDate> off, Set<LocalDate> work, RuleBasis basis) {
    public HolidayNotice {
        off = Set.copyOf(off);
        work = Set.copyOf(work);
    }
}
