package org.mingzhang.restriction.outlook;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.RulebookLoader;

/** The published vectors on whole measures, overlapping sanctions, and amendments. */
class OutlookCalculatorTest {
    private static final Rulebook BOOK = RulebookLoader.fromClasspath().byId("cn-party");

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @CsvSource({
        "V-1, GOV_WARNING, 2020-12-15, PROMOTION, 2021-06-14, 2021-06-15",
        "V-2, ADMONITION, 2023-08-31, PROMOTION, 2024-02-29, 2024-02-29",
        "V-3, GOV_DEMERIT, 2024-02-29, PROMOTION, 2025-02-28, 2025-02-28",
        "V-4, GOV_MAJOR_DEMERIT, 2022-08-31, PROMOTION, 2024-02-29, 2024-02-29",
        "V-5, PARTY_SERIOUS_WARNING, 2024-08-30, PROMOTION, 2026-02-28, 2026-02-28",
        "V-9a, REMOVAL, 2024-06-30, LEADING_POST, 2025-06-29, 2025-06-30",
        "V-9b, REMOVAL, 2024-06-30, ABOVE_FORMER_LEVEL, 2026-06-29, 2026-06-30",
        "no 31st in February, GOV_WARNING, 2024-08-31, PROMOTION, 2025-02-28, 2025-02-28",
        "no 31st in September, ADMONITION, 2024-03-31, PROMOTION, 2024-09-30, 2024-09-30",
        "into a leap year, GOV_DEMERIT, 2023-02-28, PROMOTION, 2024-02-27, 2024-02-28",
        "from a leap day, DEMOTION, 2024-02-29, PROMOTION, 2026-02-28, 2026-02-28",
        "five years, PARTY_EXPULSION, 2024-02-29, PARTY_READMISSION, 2029-02-28, 2029-02-28",
        "year's end, POST_ADJUSTMENT, 2024-01-01, PROMOTION, 2024-12-31, 2025-01-01",
        "in lieu of removal, PARTY_SERIOUS_WARNING_IN_LIEU, 2024-05-31, SAME_OR_HIGHER_POST, 2026-05-30, 2026-05-31",
    })
    void a_single_measure_by_both_conventions(
            String vector,
            String measure,
            LocalDate day,
            String effect,
            LocalDate lastA,
            LocalDate lastB) {
        List<ImposedMeasure> one = List.of(imposed(measure, day));
        assertThat(free(outlook(PeriodEnd.A, one), effect)).as(vector).isEqualTo(lastA.plusDays(1));
        assertThat(free(outlook(PeriodEnd.B, one), effect)).as(vector).isEqualTo(lastB.plusDays(1));
    }

    @Test
    void different_kinds_run_side_by_side_and_the_longest_wins_v8() {
        Outlook outlook =
                outlook(
                        PeriodEnd.B,
                        List.of(
                                imposed("PARTY_WARNING", parse("2024-03-10")),
                                imposed("GOV_DEMERIT", parse("2024-03-20")),
                                imposed("POST_ADJUSTMENT", parse("2024-04-01"))));
        assertThat(free(outlook, "PROMOTION")).isEqualTo("2025-04-02");
        assertThat(free(outlook, "ABOVE_FORMER_LEVEL")).isEqualTo("2025-03-11");
        assertThat(free(outlook, "PAY_GRADE_RISE")).isEqualTo("2025-03-21");
        assertThat(outlook.allFreeFrom()).contains(parse("2025-04-02"));
    }

    @ParameterizedTest
    @CsvSource({"A, 2025-05-11", "B, 2025-05-12"})
    void probation_runs_from_the_restoring_of_rights_v10(PeriodEnd end, LocalDate last) {
        LocalDate day = parse("2022-05-12");
        Outlook outlook = outlook(end, List.of(probation(day, parse("2023-05-12"))));
        Restriction restriction = outlook.measures().getFirst().restrictions().getFirst();
        assertThat(restriction.from()).isEqualTo(day);
        assertThat(restriction.until()).isEqualTo(last);
        assertThat(restriction.explanation().toString()).contains("2023-05-12 + 24 months");
    }

    @Test
    void probation_has_no_end_before_rights_are_restored_v10() {
        Outlook outlook = outlook(PeriodEnd.B, List.of(probation(parse("2022-05-12"), null)));
        assertThat(outlook.measures().getFirst().ending()).isEqualTo(Ending.RIGHTS_NOT_RESTORED);
        assertThat(outlook.effects().getFirst().from()).isNull();
        assertThat(outlook.effects().getFirst().explanation().en()).contains("not restored");
        assertThat(outlook.allFreeFrom()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A, 2025-01-14", "B, 2025-01-15"})
    void lighter_keeps_the_original_anchor_v11(PeriodEnd end, LocalDate last) {
        Outlook outlook =
                outlook(
                        end,
                        List.of(
                                imposed(
                                        "GOV_MAJOR_DEMERIT",
                                        parse("2024-01-15"),
                                        new Amendment.Lighter(
                                                "GOV_DEMERIT", parse("2024-09-10")))));
        assertThat(free(outlook, "PROMOTION")).isEqualTo(last.plusDays(1));
    }

    @Test
    void heavier_runs_from_the_amendment_less_the_time_served() {
        Outlook outlook =
                outlook(
                        PeriodEnd.B,
                        List.of(
                                imposed(
                                        "GOV_DEMERIT",
                                        parse("2024-01-15"),
                                        new Amendment.Heavier(
                                                "GOV_MAJOR_DEMERIT", parse("2024-09-10")))));
        // 18 months less 7 months and 26 days.
        assertThat(free(outlook, "PROMOTION")).isEqualTo("2025-07-16");
    }

    @ParameterizedTest(name = "expelled on 2023-01-15, probation of one year since {0}: until {1}")
    @CsvSource({
        // Not yet over when changed: somebody has to restore the rights.
        "2023-09-10, ",
        // Over by then: restored with the change.
        "2024-01-15, 2026-01-15",
        "2024-09-10, 2026-09-10",
    })
    void expulsion_changed_to_probation_counts_from_the_expulsion_amd_3(
            LocalDate changed, @Nullable LocalDate until) {
        Outlook outlook =
                outlook(
                        PeriodEnd.B,
                        List.of(
                                imposed(
                                        "PARTY_EXPULSION",
                                        parse("2023-01-15"),
                                        new Amendment.Lighter("PARTY_PROBATION_1Y", changed))));
        Restriction restriction = outlook.measures().getFirst().restrictions().getFirst();
        assertThat(restriction.from()).isEqualTo("2023-01-15");
        assertThat(restriction.until()).isEqualTo(until);
        assertThat(outlook.measures().getFirst().remarks().toString()).contains("AMD-3");
    }

    @Test
    void a_warning_changed_to_probation_counts_from_the_change_amd_3() {
        Outlook outlook =
                outlook(
                        PeriodEnd.B,
                        List.of(
                                imposed(
                                        "PARTY_WARNING",
                                        parse("2024-01-15"),
                                        new Amendment.Heavier(
                                                "PARTY_PROBATION_1Y", parse("2024-09-10")))));
        Restriction restriction = outlook.measures().getFirst().restrictions().getFirst();
        assertThat(restriction.from()).isEqualTo("2024-09-10");
        assertThat(restriction.until()).isNull();
        assertThat(outlook.measures().getFirst().remarks().toString()).contains("AMD-3");
    }

    @ParameterizedTest(name = "{0}, {1} lighter than {2}")
    @CsvSource({
        "true, PARTY_PROBATION_1Y, PARTY_EXPULSION",
        "false, PARTY_EXPULSION, PARTY_PROBATION_2Y",
        "false, GOV_DISMISSAL, GOV_GRADE_REDUCTION",
        "true, ADMONITION, REMOVAL",
        "true, GOV_WARNING, REMOVAL",
    })
    void grades_say_what_is_lighter_and_lengths_where_there_is_no_common_grade(
            boolean lighter, String one, String other) {
        LocalDate day = parse("2024-01-15");
        assertThat(new Severity(BOOK, day, day).lighterOrSame(List.of(other), List.of(one)))
                .isEqualTo(lighter);
    }

    @Test
    void a_period_the_organ_set_replaces_that_of_the_book_cmb_3() {
        LocalDate day = parse("2024-01-15");
        Outlook outlook =
                outlook(
                        PeriodEnd.B,
                        List.of(
                                new ImposedMeasure(
                                        "GOV_DEMERIT", day, day, null, List.of(), 30, null)));
        Restriction restriction = outlook.measures().getFirst().restrictions().getFirst();
        assertThat(restriction.until()).isEqualTo("2026-07-15");
        assertThat(restriction.explanation().getFirst().zh()).contains("CMB-3", "30个月");
    }

    @ParameterizedTest(name = "{0} on {1}, heavier on {3}: until {4}")
    @CsvSource({
        // One month to the end of February and one day were served.
        "GOV_WARNING, 2024-01-31, GOV_DEMERIT, 2024-03-01, 2025-01-31",
        // Time counts as served only while the first ran.
        "GOV_WARNING, 2024-01-15, GOV_DEMERIT, 2025-01-15, 2025-07-15",
        "GOV_DEMERIT, 2024-01-15, GOV_MAJOR_DEMERIT, 2024-01-15, 2025-07-15",
    })
    void heavier_takes_off_whole_months_and_then_days_amd_2(
            String first, LocalDate on, String second, LocalDate changed, LocalDate last) {
        Outlook outlook =
                outlook(
                        PeriodEnd.B,
                        List.of(imposed(first, on, new Amendment.Heavier(second, changed))));
        assertThat(free(outlook, "PROMOTION")).isEqualTo(last.plusDays(1));
    }

    @Test
    void an_annulled_measure_frees_on_that_day() {
        Outlook outlook =
                outlook(
                        PeriodEnd.B,
                        List.of(
                                imposed(
                                        "GOV_DEMERIT",
                                        parse("2024-01-15"),
                                        new Amendment.Annulled(parse("2024-09-10")))));
        assertThat(outlook.measures().getFirst().restrictions()).isEmpty();
        assertThat(free(outlook, "PROMOTION")).isEqualTo("2024-09-10");
    }

    @ParameterizedTest
    @CsvSource({"A, 2026-09-09", "B, 2026-09-10"})
    void a_second_party_sanction_is_added_to_the_first(PeriodEnd end, LocalDate last) {
        Outlook outlook =
                outlook(
                        end,
                        List.of(
                                imposed("PARTY_SERIOUS_WARNING", parse("2024-09-01")),
                                imposed("PARTY_WARNING", parse("2024-03-10"))));
        MeasureOutlook second = outlook.measures().getFirst();
        assertThat(second.restrictions())
                .allSatisfy(each -> assertThat(each.until()).isEqualTo(last));
        assertThat(second.restrictions().getFirst().from()).isEqualTo("2024-09-01");
        assertThat(second.restrictions().getFirst().explanation().toString()).contains("CMB-2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before the revision, PARTY_WARNING, 2023-12-31, PARTY_WARNING, 2024-03-01, CMB-2",
        "on the same day, PARTY_WARNING, 2024-03-01, PARTY_WARNING, 2024-03-01, CMB-1",
        "during probation, PARTY_PROBATION_1Y, 2024-03-01, PARTY_WARNING, 2024-05-01, CMB-2b",
        "in an old probation, PARTY_PROBATION_1Y, 2022-10-01, PARTY_WARNING, 2023-05-01, CMB-2b",
        "several at once, GOV_WARNING, 2024-03-01, GOV_WARNING, 2024-03-01, CMB-3",
        "probation second, PARTY_WARNING, 2024-03-01, PARTY_PROBATION_1Y, 2024-05-01, CMB-2",
        "administrative, GOV_WARNING, 2024-03-01, GOV_DEMERIT, 2024-05-01, CMB-4",
    })
    void what_no_rule_settles_is_left_to_a_person(
            String why,
            String first,
            LocalDate firstOn,
            String second,
            LocalDate secondOn,
            String rule) {
        Outlook outlook =
                outlook(PeriodEnd.B, List.of(imposed(first, firstOn), imposed(second, secondOn)));
        MeasureOutlook later = outlook.measures().getLast();
        assertThat(later.ending()).as(why).isEqualTo(Ending.NEEDS_RULING);
        assertThat(later.restrictions())
                .isNotEmpty()
                .allSatisfy(
                        each -> {
                            assertThat(each.until()).isNull();
                            assertThat(each.explanation().getLast().en())
                                    .startsWith(rule + ":")
                                    .contains("a person has to rule");
                        });
        assertThat(outlook.allFreeFrom()).isEmpty();
    }

    @Test
    void a_sanction_after_the_first_has_ended_stands_alone() {
        ImposedMeasure first = imposed("PARTY_WARNING", parse("2024-03-10"));
        ImposedMeasure later = imposed("PARTY_WARNING", parse("2025-03-11"));
        Outlook outlook = outlook(PeriodEnd.B, List.of(first, later));
        assertThat(free(outlook, "PROMOTION")).isEqualTo("2026-03-12");
    }

    @Test
    void a_rule_that_nobody_verified_only_warns() {
        Outlook outlook = outlook(PeriodEnd.B, List.of(imposed("REMOVAL", parse("2024-06-30"))));
        assertThat(outlook.measures().getFirst().remarks().getFirst().en())
                .contains("IMP-MZ", "not been verified");
    }

    private static Outlook outlook(PeriodEnd end, List<ImposedMeasure> measures) {
        return new OutlookCalculator(BOOK, end).of(measures);
    }

    private static ImposedMeasure imposed(String code, LocalDate day, Amendment... amendments) {
        return new ImposedMeasure(code, day, day, null, List.of(amendments));
    }

    private static ImposedMeasure probation(LocalDate day, @Nullable LocalDate restored) {
        return new ImposedMeasure("PARTY_PROBATION_1Y", day, day, restored, List.of());
    }

    private static @Nullable LocalDate free(Outlook outlook, String effect) {
        return outlook.effects().stream()
                .filter(each -> each.effect().equals(effect))
                .findFirst()
                .orElseThrow()
                .from();
    }
}
