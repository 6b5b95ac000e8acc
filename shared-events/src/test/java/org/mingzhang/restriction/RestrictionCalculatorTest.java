package org.mingzhang.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.Periods;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.RulebookLoader;

/** The test vectors of the rules, by their numbers, and the arithmetic of amendments. */
class RestrictionCalculatorTest {
    private static final Rulebook BOOK = RulebookLoader.fromClasspath().byId("cn-party");

    @ParameterizedTest(name = "{0}: {1} + {2} months")
    @CsvSource({
        "V-1, 2020-12-15, 6, 2021-06-14, 2021-06-15",
        "V-2, 2023-08-31, 6, 2024-02-29, 2024-02-29",
        "V-3, 2024-02-29, 12, 2025-02-28, 2025-02-28",
        "V-4, 2022-08-31, 18, 2024-02-29, 2024-02-29",
        "V-5, 2024-08-30, 18, 2026-02-28, 2026-02-28",
        "V-6, 2023-01-31, 2, 2023-03-30, 2023-03-31",
        "V-8, 2024-04-01, 12, 2025-03-31, 2025-04-01",
    })
    void the_last_day_by_both_conventions(
            String vector, LocalDate anchor, int months, LocalDate a, LocalDate b) {
        assertThat(Periods.lastDay(anchor, months, PeriodEnd.A)).as(vector).isEqualTo(a);
        assertThat(Periods.lastDay(anchor, months, PeriodEnd.B)).as(vector).isEqualTo(b);
    }

    @Test
    void removal_closes_two_gates_v9() {
        List<Restriction> restrictions =
                calculator("2024-06-30").decided(List.of("REMOVAL"), day("2024-06-30"));
        assertThat(restrictions)
                .extracting(Restriction::until)
                .containsExactly(day("2025-06-30"), day("2026-06-30"));
    }

    @Test
    void measures_side_by_side_are_not_added_up_v8() {
        List<Restriction> restrictions =
                calculator("2024-03-10")
                        .decided(List.of("PARTY_WARNING", "POST_ADJUSTMENT"), day("2024-04-01"));
        assertThat(RestrictionCalculator.lastDay(restrictions)).isEqualTo(day("2025-04-01"));
    }

    @Test
    void lighter_runs_from_the_original_anchor_v11() {
        assertThat(
                        last(
                                calculator("2024-01-15")
                                        .lighter(List.of("GOV_DEMERIT"), day("2024-01-15"))))
                .isEqualTo(day("2025-01-15"));
    }

    @Test
    void heavier_runs_from_the_amendment_less_whole_months_then_days_served() {
        RestrictionCalculator calculator = calculator("2024-01-15");
        List<Restriction> before = calculator.decided(List.of("GOV_DEMERIT"), day("2024-01-15"));
        List<Restriction> after =
                calculator.heavier(
                        List.of("GOV_MAJOR_DEMERIT"), day("2024-01-15"), before, day("2024-09-10"));
        // 18 months less 7 months and 26 days: 2024-09-10 + 11 months - 26 days.
        assertThat(last(after)).isEqualTo(day("2025-07-15"));
        assertThat(after.getFirst().from()).isEqualTo(day("2024-09-10"));
    }

    @Test
    void time_after_the_old_period_ended_is_not_time_served() {
        RestrictionCalculator calculator = calculator("2024-01-15");
        List<Restriction> before = calculator.decided(List.of("GOV_WARNING"), day("2024-01-15"));
        List<Restriction> after =
                calculator.heavier(
                        List.of("GOV_DEMERIT"), day("2024-01-15"), before, day("2025-01-15"));
        assertThat(last(after)).isEqualTo(day("2025-07-15"));
    }

    @Test
    void nothing_is_served_under_a_measure_without_a_period() {
        RestrictionCalculator calculator = calculator("2024-01-15");
        List<Restriction> after =
                calculator.heavier(
                        List.of("GOV_DEMERIT"), day("2024-01-15"), List.of(), day("2024-09-10"));
        assertThat(last(after)).isEqualTo(day("2025-09-10"));
    }

    @Test
    void each_restriction_explains_rule_anchor_and_arithmetic_in_both_languages() {
        Restriction restriction =
                calculator("2024-01-15")
                        .decided(List.of("ADMONITION"), day("2024-01-15"))
                        .getFirst();
        assertThat(restriction.explanation()).hasSize(3);
        assertThat(restriction.explanation().getFirst().en()).contains("IMP-JM");
        assertThat(restriction.explanation().get(1).zh()).contains("2024-01-15");
        assertThat(restriction.explanation().getLast().en())
                .isEqualTo("2024-01-15 + 6 months → last day 2024-07-15 (anchor not counted)");
        assertThat(restriction.explanation().getLast().zh()).contains("6个月", "2024-07-15");
    }

    @Test
    void a_final_restriction_has_no_last_day_and_outlasts_all() {
        List<Restriction> restrictions =
                calculator("2024-01-15").decided(List.of("GOV_EXPULSION"), day("2024-01-15"));
        assertThat(last(restrictions)).isNull();
        assertThat(RestrictionCalculator.lastDay(restrictions)).isEqualTo(LocalDate.MAX);
    }

    @Test
    void a_measure_of_another_rulebook_brings_nothing() {
        assertThat(calculator("2024-01-15").decided(List.of("ELSEWHERE"), day("2024-01-15")))
                .isEmpty();
    }

    private static RestrictionCalculator calculator(String decidedOn) {
        return new RestrictionCalculator(BOOK, day(decidedOn));
    }

    private static @Nullable LocalDate last(List<Restriction> restrictions) {
        return restrictions.getLast().until();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
