package org.mingzhang.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.personnel.GradeLimit;

/** The table of measures of the regulations, line by line as it was restated for this project. */
class MeasureTableTest {
    private static final Rulebook BOOK = RulebookLoader.fromClasspath().byId("cn-party");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    /**
     * P promotion, F further use, R rank, Y pay, L leading post, A above the former level, S same
     * or higher post, M readmission, O public office; then the months, * for good, r from the
     * restoring of rights.
     */
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "WRITTEN_EXAMINATION, -, IMP-ORG-J, false",
        "CIRCULAR, -, IMP-TB, false",
        "REORGANISATION, -, ACC-08, false",
        "ADMONITION, FP 6, IMP-JM, false",
        "SUSPENSION_FOR_EXAMINATION, -, IMP-TZJC, false",
        "POST_ADJUSTMENT, FPR 12, IMP-TZZW, false",
        "ORDERED_RESIGNATION, L 12 + AR 24, IMP-ZLCZ, false",
        "REMOVAL, L 12 + AR 24, IMP-MZ, false",
        "RESIGNATION_TAKING_BLAME, L 12 + A 24, IMP-YJCZ, false",
        "DEMOTION, FPR 24, IMP-JZ, false",
        "PARTY_WARNING, AP 12 + F 12, IMP-P1, true",
        "PARTY_SERIOUS_WARNING, AP 18 + F 18, IMP-P2, true",
        "PARTY_SERIOUS_WARNING_IN_LIEU, S 24, IMP-P2X, false",
        "PARTY_REMOVAL, S 24, IMP-P3, true",
        "PARTY_PROBATION_1Y, S 24r, IMP-P4, true",
        "PARTY_PROBATION_2Y, S 24r, IMP-P4, true",
        "PARTY_EXPULSION, M 60 + S 60, IMP-P5, true",
        "GOV_WARNING, PR 6, IMP-G1, true",
        "GOV_DEMERIT, PRY 12, IMP-G2, true",
        "GOV_MAJOR_DEMERIT, PRY 18, IMP-G3, true",
        "GOV_GRADE_REDUCTION, PRY 24, IMP-G4, true",
        "GOV_DISMISSAL, PRY 24, IMP-G5, true",
        "GOV_EXPULSION, O *, IMP-G6, true",
    })
    void each_measure_forbids_what_the_table_says_for_as_long(
            String measure, String periods, String rule, boolean blocks) {
        Measure found = BOOK.measure(measure).orElseThrow();
        String told =
                found.restrictionsOn(DAY).stream()
                        .map(MeasureTableTest::period)
                        .collect(Collectors.joining(" + "));
        assertThat(told.isEmpty() ? "-" : told).isEqualTo(periods);
        assertThat(found.basis().rule()).isEqualTo(rule);
        assertThat(found.basis().verified()).isEqualTo(blocks);
    }

    @Test
    void the_table_has_no_other_measures() {
        assertThat(BOOK.measures()).hasSize(23);
    }

    /** E no longer excellent, U no grade, N not competent, - whatever was earned. */
    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource({
        "CIRCULAR, -, -, -",
        "ADMONITION, E, -, -",
        "SUSPENSION_FOR_EXAMINATION, -, -, -",
        "POST_ADJUSTMENT, E, -, -",
        "ORDERED_RESIGNATION, U, -, -",
        "REMOVAL, U, -, -",
        "RESIGNATION_TAKING_BLAME, -, -, -",
        "DEMOTION, U, -, -",
        "PARTY_WARNING, E, -, -",
        "PARTY_SERIOUS_WARNING, U, -, -",
        "PARTY_SERIOUS_WARNING_IN_LIEU, U, -, -",
        "PARTY_REMOVAL, N, -, -",
        "PARTY_PROBATION_1Y, N, U, -",
        "PARTY_PROBATION_2Y, N, U, U",
        "PARTY_EXPULSION, N, U, U",
        "GOV_WARNING, E, -, -",
        "GOV_DEMERIT, U, -, -",
        "GOV_MAJOR_DEMERIT, U, U, -",
        "GOV_GRADE_REDUCTION, U, U, -",
        "GOV_DISMISSAL, U, U, -",
        "GOV_EXPULSION, -, -, -",
    })
    void each_measure_limits_the_grade_of_the_year_and_of_those_after(
            String measure, String first, String second, String third) {
        assertThat(List.of(grade(measure, 2024), grade(measure, 2025), grade(measure, 2026)))
                .containsExactly(first, second, third);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "GOV_WARNING, VILLAGE_COMMITTEE_MEMBER, true",
        "GOV_MAJOR_DEMERIT, VILLAGE_COMMITTEE_MEMBER, true",
        "GOV_MAJOR_DEMERIT, OTHER, true",
        "GOV_GRADE_REDUCTION, VILLAGE_COMMITTEE_MEMBER, false",
        "GOV_GRADE_REDUCTION, OTHER, false",
        "GOV_DISMISSAL, OTHER, false",
        "GOV_EXPULSION, OTHER, false",
        "GOV_EXPULSION, CIVIL_SERVANT, true",
        "REMOVAL, VILLAGE_COMMITTEE_MEMBER, false",
        "REMOVAL, OTHER, true",
        "ORDERED_RESIGNATION, VILLAGE_COMMITTEE_MEMBER, true",
        "PARTY_REMOVAL, VILLAGE_COMMITTEE_MEMBER, true",
    })
    void some_measures_are_not_for_everyone(String measure, String identity, boolean allowed) {
        assertThat(BOOK.measure(measure).orElseThrow().forbiddenFor().identities())
                .as(measure)
                .matches(forbidden -> forbidden.contains(identity) != allowed);
    }

    private static String period(RestrictionRule rule) {
        String effects =
                rule.effects().stream()
                        .map(MeasureTableTest::letter)
                        .sorted()
                        .collect(Collectors.joining());
        String months = rule.months() == null ? "*" : rule.months().toString();
        return effects + " " + months + (rule.anchor() == PeriodAnchor.RIGHTS_RESTORED ? "r" : "");
    }

    private static String letter(String effect) {
        return switch (effect) {
            case "PROMOTION" -> "P";
            case "FURTHER_USE" -> "F";
            case "RANK_RISE" -> "R";
            case "PAY_GRADE_RISE" -> "Y";
            case "LEADING_POST" -> "L";
            case "ABOVE_FORMER_LEVEL" -> "A";
            case "SAME_OR_HIGHER_POST" -> "S";
            case "PARTY_READMISSION" -> "M";
            case "PUBLIC_OFFICE" -> "O";
            default -> effect;
        };
    }

    /** The heaviest limit stands first in the book and prevails (CMB-6). */
    private static String grade(String measure, int year) {
        return BOOK.personnel().grading().limits().stream()
                .filter(limit -> limit.reaches(measure, 2024, year))
                .findFirst()
                .map(MeasureTableTest::word)
                .orElse("-");
    }

    private static String word(GradeLimit limit) {
        if (limit.allows().size() > 1) {
            return limit.allows().contains("EXCELLENT") ? "-" : "E";
        }
        return limit.allows().contains("UNDETERMINED") ? "U" : "N";
    }
}
