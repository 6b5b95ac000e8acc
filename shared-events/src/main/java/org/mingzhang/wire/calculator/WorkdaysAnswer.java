package org.mingzhang.wire.calculator;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.HolidayNotice;
import org.mingzhang.rulebook.HolidayNotices;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.rulebook.WorkCalendar;
import org.mingzhang.shared.RulebookVersion;

/**
 * Working days after a day that is itself not counted.
 *
 * @param knownAt only notices published by this day were used; null for all
 */
public record WorkdaysAnswer(
        RulebookVersion rulebook,
        LocalDate from,
        int days,
        @Nullable LocalDate knownAt,
        LocalDate lastDay,
        List<LocalDate> workingDays,
        List<Notice> notices) {
    public WorkdaysAnswer {
        workingDays = List.copyOf(workingDays);
        notices = List.copyOf(notices);
    }

    /** The notice of one year that was used. */
    public record Notice(int year, LocalDate knownFrom, String rule) {}

    static WorkdaysAnswer of(
            Rulebook rulebook, LocalDate from, int days, @Nullable LocalDate knownAt) {
        HolidayNotices holidays = rulebook.holidays();
        LocalDate known = Objects.requireNonNullElse(knownAt, LocalDate.MAX);
        WorkCalendar calendar = holidays.knownAt(known);
        try {
            LocalDate last = calendar.lastWorkingDay(from, days);
            return new WorkdaysAnswer(
                    rulebook.version(),
                    from,
                    days,
                    knownAt,
                    last,
                    from.plusDays(1)
                            .datesUntil(last.plusDays(1))
                            .filter(calendar::isWorkingDay)
                            .toList(),
                    holidays
                            .inForce(known)
                            .subMap(from.getYear(), last.plusMonths(1).getYear() + 1)
                            .values()
                            .stream()
                            .map(WorkdaysAnswer::notice)
                            .toList());
        } catch (UnknownYear unknown) {
            throw knownAt == null
                    ? CalculatorFault.of(unknown, "/days")
                    : notKnown(unknown, knownAt);
        }
    }

    private static Notice notice(HolidayNotice notice) {
        return new Notice(notice.year(), notice.knownFrom(), notice.basis().rule());
    }

    private static CalculatorFault notKnown(UnknownYear unknown, LocalDate knownAt) {
        return new CalculatorFault(
                CalculatorFault.YEAR_UNKNOWN,
                "/knownAt",
                "截至 %s 没有 %d 年的放假通知，工作日不予推算（CAL-6）".formatted(knownAt, unknown.year()),
                "On %s no holiday notice was known for %d; working days are never guessed (CAL-6)"
                        .formatted(knownAt, unknown.year()));
    }
}
