package org.mingzhang.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published vectors of period arithmetic, under both conventions of the last day. */
class PeriodsTest {
    @ParameterizedTest(name = "{0}: {1} + {2} months")
    @CsvSource({
        "V-1, 2020-12-15, 6, 2021-06-14, 2021-06-15",
        "V-2, 2023-08-31, 6, 2024-02-29, 2024-02-29",
        "V-3, 2024-02-29, 12, 2025-02-28, 2025-02-28",
        "V-4, 2022-08-31, 18, 2024-02-29, 2024-02-29",
        "V-5, 2024-08-30, 18, 2026-02-28, 2026-02-28",
        "V-9a, 2024-06-30, 12, 2025-06-29, 2025-06-30",
        "V-9b, 2024-06-30, 24, 2026-06-29, 2026-06-30",
    })
    void the_last_day_is_one_step_from_the_anchor(
            String vector, LocalDate anchor, int months, LocalDate a, LocalDate b) {
        assertThat(Periods.lastDay(anchor, months, PeriodEnd.A)).as(vector).isEqualTo(a);
        assertThat(Periods.lastDay(anchor, months, PeriodEnd.B)).as(vector).isEqualTo(b);
    }

    /** V-6: chained months end on the 28th, one step on the 31st. */
    @Test
    void months_are_never_chained() {
        LocalDate anchor = LocalDate.parse("2023-01-31");
        LocalDate chained =
                Periods.lastDay(Periods.lastDay(anchor, 1, PeriodEnd.B), 1, PeriodEnd.B);
        assertThat(Periods.lastDay(anchor, 2, PeriodEnd.B)).isEqualTo("2023-03-31");
        assertThat(chained).isEqualTo("2023-03-28");
    }
}
