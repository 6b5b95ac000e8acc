package org.mingzhang.command.cadre.recordannualgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.cadre.AssessmentRefusal.ACTING_BODY_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.ASSESSED_BEFORE_YEAR;
import static org.mingzhang.cadre.AssessmentRefusal.CORRECTION_GROUNDS_MISSING;
import static org.mingzhang.cadre.AssessmentRefusal.GRADE_FORBIDDEN_BY_MEASURE;
import static org.mingzhang.cadre.AssessmentRefusal.GRADE_TO_CORRECT_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.GRADE_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.GRADE_WHILE_CASE_OPEN;
import static org.mingzhang.cadre.AssessmentRefusal.YEAR_ALREADY_GRADED;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.CASE_DOES_NOT_NAME_CADRE;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.CASE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.People.RESTRICTED;
import static org.mingzhang.command.testing.People.caseOpened;
import static org.mingzhang.command.testing.People.measured;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.cadre.event.AnnualGradeRecorded;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.command.accountability.StrictRulebook;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.RecordedWarning;

/** A yearly grade, spoilt in every way that is refused, under the packed book. */
public class RecordAnnualGradeTest {
    private static final LocalDate ASSESSED = LocalDate.of(2025, 1, 10);

    private static final class Situation {
        final TestLedger ledger = People.ledger().under(StrictRulebook.packed());
        int year = 2024;
        String grade = "EXCELLENT";
        LocalDate on = ASSESSED;
        OrganisationId by = COMMITTEE;
        List<CaseId> because = List.of();
        @Nullable LocalDate corrects;
        @Nullable String grounds;

        Decision decide() {
            return ledger.ask(
                    new RecordAnnualGrade(
                            CADRE, year, grade, on, by, null, because, corrects, grounds),
                    RecordAnnualGradeDecision::decide);
        }

        void graded() {
            ledger.given(
                    new AnnualGradeRecorded(
                            CADRE,
                            2024,
                            "UNDETERMINED",
                            ASSESSED,
                            COMMITTEE,
                            null,
                            List.of(),
                            null,
                            null));
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(PROCESSING_IS_RESTRICTED, s -> s.ledger.given(RESTRICTED))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = LocalDate.of(2026, 11, 22))
                    .row(CASE_DOES_NOT_NAME_CADRE, s -> s.because = List.of(new CaseId("other")))
                    .row(ACTING_BODY_UNKNOWN, s -> s.by = NOWHERE)
                    .row(ASSESSED_BEFORE_YEAR, s -> s.year = 2027)
                    .row(GRADE_UNKNOWN, s -> s.grade = "SPLENDID")
                    .row(
                            YEAR_ALREADY_GRADED,
                            s -> {
                                s.graded();
                                s.corrects = null;
                            })
                    .row(GRADE_TO_CORRECT_UNKNOWN, s -> s.corrects = ASSESSED.minusDays(1))
                    .row(
                            CORRECTION_GROUNDS_MISSING,
                            s -> {
                                s.graded();
                                s.corrects = ASSESSED;
                            })
                    .row(GRADE_WHILE_CASE_OPEN, s -> s.ledger.given(caseOpened(ASSESSED)))
                    .row(
                            GRADE_FORBIDDEN_BY_MEASURE,
                            s -> s.ledger.given(measured(LocalDate.of(2024, 6, 1), "ADMONITION")));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @ParameterizedTest(name = "{0} decided in 2023: {2} for {1} is {3}")
    @CsvSource({
        "ADMONITION, 2023, EXCELLENT, refused",
        "ADMONITION, 2023, COMPETENT, taken",
        "ADMONITION, 2024, EXCELLENT, taken",
        "REMOVAL, 2023, COMPETENT, refused",
        "REMOVAL, 2023, UNDETERMINED, taken",
        "PARTY_REMOVAL, 2023, UNDETERMINED, refused",
        "PARTY_REMOVAL, 2023, NOT_COMPETENT, taken",
        "PARTY_REMOVAL, 2024, EXCELLENT, taken",
        "PARTY_PROBATION_1Y, 2024, COMPETENT, refused",
        "PARTY_PROBATION_1Y, 2025, COMPETENT, taken",
        "PARTY_PROBATION_2Y, 2025, COMPETENT, refused",
        "GOV_DEMERIT, 2023, COMPETENT, refused",
        "GOV_MAJOR_DEMERIT, 2024, COMPETENT, warned",
        "PARTY_REMOVAL+ADMONITION, 2023, NOT_COMPETENT, taken",
        "PARTY_REMOVAL+REMOVAL, 2023, NOT_COMPETENT, taken",
        "PARTY_REMOVAL+REMOVAL, 2023, UNDETERMINED, refused",
        "CIRCULAR, 2023, EXCELLENT, taken",
    })
    void a_measure_limits_the_grades_of_its_years(
            String measures, int year, String grade, String expected) {
        Situation situation = new Situation();
        situation.ledger.given(measured(LocalDate.of(2023, 6, 1), measures.split("\\+", -1)));
        situation.year = year;
        situation.grade = grade;
        situation.on = LocalDate.of(2026, 1, 10);
        assertThat(said(situation.decide())).isEqualTo(expected);
    }

    private static String said(Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> {
                assertThat(refused.refusal()).isEqualTo(GRADE_FORBIDDEN_BY_MEASURE);
                yield "refused";
            }
            case Decision.Accepted accepted -> accepted.warnings().isEmpty() ? "taken" : "warned";
        };
    }

    @Test
    void the_refusal_names_year_measure_case_and_rule() {
        Situation situation = new Situation();
        situation.ledger.given(measured(LocalDate.of(2024, 6, 1), "ADMONITION"));
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Refused(
                                GRADE_FORBIDDEN_BY_MEASURE,
                                "/grade",
                                Arrays.asList("2024", "诫勉", "Admonition", "case-1", "ASM-2")));
    }

    @Test
    void no_grade_is_what_an_open_case_leaves_and_it_can_be_set_afterwards() {
        Situation situation = new Situation();
        situation.ledger.given(caseOpened(ASSESSED));
        situation.grade = "UNDETERMINED";
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);

        Situation later = new Situation();
        later.graded();
        later.corrects = ASSESSED;
        later.grounds = "结案，补定等次";
        later.on = LocalDate.of(2025, 7, 1);
        later.grade = "COMPETENT";
        TestLedger ledger = later.ledger;
        ledger.given(((Decision.Accepted) later.decide()).events());
        assertThat(ledger.cadre(CADRE).conduct().grades())
                .extracting(AnnualGradeRecorded::grade)
                .containsExactly("COMPETENT");
    }

    @Test
    void a_grade_from_an_old_register_carries_the_warning() {
        Situation situation = new Situation();
        situation.ledger.imported().given(caseOpened(ASSESSED));
        assertThat(situation.decide())
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.warnings())
                                        .containsExactly(
                                                new RecordedWarning(
                                                        "GRADE_WHILE_CASE_OPEN", "/grade")));
    }

    @Test
    void a_grade_held_down_by_a_tolerated_matter_is_flagged() {
        Situation situation = new Situation();
        situation.because = List.of(CASE);
        situation.ledger.given(
                new MatterTolerated(
                        CADRE,
                        CASE,
                        ToleranceOutcome.EXEMPT,
                        List.of("PERFORMANCE_UNAFFECTED"),
                        ASSESSED));
        assertThat(situation.decide())
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.warnings())
                                        .containsExactly(
                                                new RecordedWarning(
                                                        "GRADE_FOR_TOLERATED_MATTER",
                                                        "/becauseOfCases")));
    }

    @Test
    void a_case_on_the_record_may_be_named() {
        Situation situation = new Situation();
        situation.because = List.of(CASE);
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }
}
