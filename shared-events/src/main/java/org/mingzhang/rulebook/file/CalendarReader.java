package org.mingzhang.rulebook.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.rulebook.WorkCalendar;

/** Reads the yearly holiday notices; days are dates or ranges like 2026-02-15..2026-02-23. */
final class CalendarReader {
    private CalendarReader() {}

    static WorkCalendar read(Section calendar, BasisReader bases) {
        Set<Integer> years = new HashSet<>();
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> work = new HashSet<>();
        for (Section notice : calendar.sections("notices")) {
            int year = notice.number("year");
            if (!years.add(year)) {
                notice.fault("year", year + " is here twice");
            }
            bases.basis(notice);
            days(notice, "off", off);
            days(notice, "work", work);
            notice.done();
        }
        Set<LocalDate> both = new HashSet<>(off);
        both.retainAll(work);
        both.forEach(day -> calendar.fault("notices", day + " is both a day off and a work day"));
        return new WorkCalendar(years, off, work);
    }

    private static void days(Section notice, String key, Set<LocalDate> into) {
        for (Section.Word word : notice.words(key)) {
            try {
                range(word.text()).forEach(into::add);
            } catch (DateTimeParseException | IllegalArgumentException malformed) {
                notice.fault(word, "'" + word.text() + "' is no date and no range of dates");
            }
        }
    }

    private static Stream<LocalDate> range(String text) {
        List<String> ends = List.of(text.split("\\.\\.", -1));
        LocalDate first = LocalDate.parse(ends.getFirst());
        return first.datesUntil(LocalDate.parse(ends.getLast()).plusDays(1));
    }
}
