package org.mingzhang.rulebook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All notices ever published. A later notice of a year takes the place of the one before, so a
 * count can be made with what is known now or with what was known on an earlier day.
 */
public final class HolidayNotices {
    private final List<HolidayNotice> notices;
    private final WorkCalendar latest;

    public HolidayNotices(List<HolidayNotice> notices) {
        this.notices = List.copyOf(notices);
        this.latest = knownAt(LocalDate.MAX);
    }

    /** Every notice. */
    public List<HolidayNotice> notices() {
        return notices;
    }

    /** The calendar by the latest notice of every year. */
    public WorkCalendar latest() {
        return latest;
    }

    /** The calendar as it was known on a day; a year not yet announced then is unknown. */
    public WorkCalendar knownAt(LocalDate day) {
        Collection<HolidayNotice> known = inForce(day).values();
        return new WorkCalendar(
                known.stream().map(HolidayNotice::year).collect(Collectors.toSet()),
                days(known, HolidayNotice::off),
                days(known, HolidayNotice::work));
    }

    /** The notice of each year as it was known on a day. */
    public SortedMap<Integer, HolidayNotice> inForce(LocalDate day) {
        SortedMap<Integer, HolidayNotice> byYear = new TreeMap<>();
        notices.stream()
                .filter(notice -> !notice.knownFrom().isAfter(day))
                .sorted(Comparator.comparing(HolidayNotice::knownFrom))
                .forEach(notice -> byYear.put(notice.year(), notice));
        return byYear;
    }

    private static Set<LocalDate> days(
            Collection<HolidayNotice> notices, Function<HolidayNotice, Set<LocalDate>> which) {
        return notices.stream()
                .flatMap(notice -> which.apply(notice).stream())
                .collect(Collectors.toSet());
    }
}
