package org.mingzhang.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.rulebook.file.RulebookLoader;

/** The published vectors of working-day arithmetic, on the calendar of the national book. */
class WorkCalendarTest {
    private static final Rulebook BOOK = RulebookLoader.fromClasspath().byId("cn-party");
    private static final WorkCalendar CALENDAR = BOOK.calendar();

    /** V-13 crosses two holidays; V-14 counts a Sunday that is worked. */
    @ParameterizedTest
    @CsvSource({"2026-09-23, 2026-10-08", "2026-09-18, 2026-09-24"})
    void a_notice_lasts_five_working_days_after_its_publication(
            LocalDate published, LocalDate last) {
        int days = BOOK.notice().workingDays();
        assertThat(CALENDAR.lastWorkingDay(published, days)).isEqualTo(last);
    }

    /** V-18 moves over a holiday; V-19 ends on a Saturday that is worked and stays. */
    @ParameterizedTest
    @CsvSource({"2025-09-05, 2025-10-09", "2026-01-31, 2026-02-28"})
    void a_right_ends_on_a_working_day(LocalDate served, LocalDate last) {
        int months = BOOK.appeal(AppealRule.ACCOUNTABILITY, served).orElseThrow().months();
        LocalDate end = Periods.lastDay(served, months, BOOK.periodEnd());
        assertThat(CALENDAR.sameOrNextWorkingDay(end)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248",
    })
    void a_year_has_the_published_number_of_working_days(int year, int workingDays) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(workingDays);
    }

    @Test
    void a_year_without_a_notice_is_refused_not_guessed() {
        LocalDate lastKnown = LocalDate.parse("2026-12-31");
        assertThatThrownBy(() -> CALENDAR.lastWorkingDay(lastKnown, 1))
                .isInstanceOf(UnknownYear.class)
                .hasMessageContaining("2027");
    }
}
