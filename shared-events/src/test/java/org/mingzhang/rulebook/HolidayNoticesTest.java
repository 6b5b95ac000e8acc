package org.mingzhang.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.rulebook.file.RulebookLoader;

/** Notices that changed in mid-year: what was counted then can be counted again. */
class HolidayNoticesTest {
    private static final HolidayNotices HOLIDAYS =
            RulebookLoader.fromClasspath().byId("cn-party").holidays();

    @ParameterizedTest(name = "{0} working days: known at {2}")
    @CsvSource({
        "2019-04-26, 3, 2019-03-21, 2019-05-02",
        "2019-04-26, 3, 2019-03-22, 2019-04-30",
        "2019-04-30, 1, 2019-03-21, 2019-05-02",
        "2019-04-30, 1, 2019-03-22, 2019-05-05",
        "2020-01-23, 1, 2020-01-26, 2020-01-31",
        "2020-01-23, 2, 2020-01-26, 2020-02-01",
        "2020-01-23, 1, 2020-01-27, 2020-02-03",
    })
    void a_count_uses_what_was_known(LocalDate from, int days, LocalDate known, LocalDate last) {
        assertThat(HOLIDAYS.knownAt(known).lastWorkingDay(from, days)).isEqualTo(last);
    }

    @Test
    void a_year_not_yet_announced_is_unknown() {
        WorkCalendar before = HOLIDAYS.knownAt(LocalDate.parse("2019-11-20"));
        assertThatThrownBy(() -> before.lastWorkingDay(LocalDate.parse("2019-12-31"), 1))
                .isInstanceOf(UnknownYear.class)
                .hasMessageContaining("2020");
    }
}
