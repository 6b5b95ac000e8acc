package org.mingzhang.rulebook.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.rulebook.HolidayNotice;
import org.mingzhang.rulebook.HolidayNotices;
import org.mingzhang.rulebook.file.tree.Problem;

/** Reads the holiday notices; days are dates or ranges like 2026-02-15..2026-02-23. */
final class CalendarReader {
    /** Of one year there is one notice a day. */
    private record Issue(int year, LocalDate knownFrom) {}

    private CalendarReader() {}

    static HolidayNotices read(Section calendar, BasisReader bases) {
        List<HolidayNotice> notices = new ArrayList<>();
        Set<Issue> seen = new HashSet<>();
        for (Section section : calendar.sections("notices")) {
            HolidayNotice notice =
                    new HolidayNotice(
                            section.number("year"),
                            section.date("known_from"),
                            days(section, "off"),
                            days(section, "work"),
                            bases.basis(section));
            if (!seen.add(new Issue(notice.year(), notice.knownFrom()))) {
                section.fault("year", Problem.TWICE, notice.year());
            }
            notice.off().stream()
                    .filter(notice.work()::contains)
                    .forEach(day -> section.fault("off", Problem.WORK_DAY_AS_WELL, day));
            section.done();
            notices.add(notice);
        }
        return new HolidayNotices(notices);
    }

    private static Set<LocalDate> days(Section notice, String key) {
        Set<LocalDate> days = new HashSet<>();
        for (Section.Word word : notice.words(key)) {
            try {
                range(word.text()).forEach(days::add);
            } catch (DateTimeParseException | IllegalArgumentException malformed) {
                notice.fault(word, Problem.NOT_DATES, word.text());
            }
        }
        return days;
    }

    private static Stream<LocalDate> range(String text) {
        List<String> ends = List.of(text.split("\\.\\.", -1));
        LocalDate first = LocalDate.parse(ends.getFirst());
        LocalDate last = LocalDate.parse(ends.getLast());
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(text);
        }
        return first.datesUntil(last.plusDays(1));
    }
}
