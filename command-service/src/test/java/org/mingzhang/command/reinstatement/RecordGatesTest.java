package org.mingzhang.command.reinstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.CASE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.DIRECTOR;
import static org.mingzhang.command.testing.Procedures.ID;
import static org.mingzhang.command.testing.Procedures.PROPOSED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.cadre.event.AnnualGradeRecorded;
import org.mingzhang.cadre.event.CommendationRecorded;
import org.mingzhang.cadre.event.FollowUpRecorded;
import org.mingzhang.cadre.event.PartyRightsRestored;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.accountability.StrictRulebook;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.reinstatement.event.ReportedToSuperior;
import org.mingzhang.reinstatement.event.SuperiorAnswered;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.GateRule;

/** The gates of the packed book that the record answers, and what they rest on. */
class RecordGatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static AnnualGradeRecorded grade(String grade) {
        return new AnnualGradeRecorded(
                CADRE,
                2025,
                grade,
                LocalDate.of(2026, 1, 9),
                COMMITTEE,
                null,
                List.of(),
                null,
                null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "EXCELLENT, true",
        "COMPETENT, true",
        "UNDETERMINED, true",
        "BASICALLY_COMPETENT, false",
        "NOT_COMPETENT, false",
    })
    void last_years_grade_comes_from_the_record(String grade, boolean passes) {
        GateVerdict verdict = verdict("G3", Procedures.proposed().given(grade(grade)));
        assertThat(verdict.passed()).isEqualTo(passes);
        assertThat(verdict.evidence()).isEqualTo("cadre.annual-grade 2025 · 2026-01-09");
    }

    @Test
    void without_a_grade_on_record_a_person_answers() {
        assertThat(gates(Procedures.proposed()).attested())
                .extracting(GateRule::code)
                .containsExactly("G2", "G3");
        assertThat(gates(Procedures.proposed().given(grade("COMPETENT"))).attested())
                .extracting(GateRule::code)
                .containsExactly("G2");
    }

    @Test
    void probation_bars_until_the_rights_are_restored() {
        TestLedger ledger =
                Procedures.proposed()
                        .given(
                                new RestrictionsSet(
                                        CADRE,
                                        CASE,
                                        List.of(
                                                new Restriction(
                                                        "PARTY_PROBATION_1Y",
                                                        DAY.minusYears(2),
                                                        null,
                                                        List.of("SAME_OR_HIGHER_POST"),
                                                        List.of())),
                                        DAY));
        assertThat(verdict("G5", ledger).passed()).isFalse();
        assertThat(verdict("G5", ledger).evidence()).isEqualTo(CASE.value());
        ledger.given(
                new RestrictionsSet(CADRE, CASE, List.of(), DAY),
                new PartyRightsRestored(CADRE, CASE, DAY, BUREAU, DAY, COMMITTEE, DAY));
        assertThat(verdict("G5", ledger).passed()).isTrue();
        assertThat(verdict("G5", ledger).evidence()).isEqualTo("case-1 · 2026-09-01");
    }

    @Test
    void years_after_a_removal_and_an_adjustment_are_told_apart() {
        TestLedger ledger =
                Procedures.proposed().given(People.restricted("LEADING_POST", DAY, DAY));
        assertThat(verdict("G6", ledger).passed()).isFalse();
        assertThat(verdict("G8", ledger).passed()).isTrue();
        assertThat(verdict("G6", ledger).evidence()).isEqualTo(CASE.value());
    }

    @Test
    void the_organisation_above_agrees_before_the_appointment() {
        assertThat(verdict("G7", Procedures.nothing()).passed()).isTrue();
        TestLedger ledger = Procedures.proposed();
        assertThat(verdict("G7", ledger).passed()).isFalse();
        ledger.given(new ReportedToSuperior(ID, PROPOSED, BUREAU, null));
        assertThat(verdict("G7", ledger).passed()).isFalse();
        ledger.given(new SuperiorAnswered(ID, DAY, true, "18"));
        assertThat(verdict("G7", ledger).passed()).isTrue();
        assertThat(verdict("G7", ledger).evidence()).isEqualTo("2026-09-01 · 18");
    }

    @Test
    void nobody_is_restored_to_a_post_filled_by_election() {
        TestLedger ledger =
                Procedures.proposed()
                        .given(
                                new OrganisationRegistered(
                                        BUREAU,
                                        "村委会",
                                        "VILLAGE_COMMITTEE",
                                        null,
                                        null,
                                        null,
                                        DAY,
                                        null));
        assertThat(verdict("G9", ledger).passed()).isFalse();
        assertThat(verdict("G9", Procedures.proposed()).passed()).isTrue();
    }

    @Test
    void conduct_is_counted_out_of_the_record_and_refuses_nobody() {
        TestLedger ledger = Procedures.proposed();
        assertThat(verdict("G0", ledger).passed()).isFalse();
        assertThat(verdict("G0", ledger).hard()).isFalse();
        ledger.given(
                grade("COMPETENT"), new CommendationRecorded(CADRE, "先进", COMMITTEE, DAY, "g"));
        assertThat(verdict("G0", ledger).passed()).isTrue();
        ledger.given(new FollowUpRecorded(CADRE, CASE, DAY, COMMITTEE, "not yet", false));
        GateVerdict verdict = verdict("G0", ledger);
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.evidence())
                .isEqualTo("2025 COMPETENT, 先进 · 2026-09-01, case-1 · 2026-09-01");
    }

    private static GateVerdict verdict(String gate, TestLedger ledger) {
        Gates gates = gates(ledger);
        GateRule rule =
                gates.inForce().stream()
                        .filter(each -> each.code().equals(gate))
                        .findFirst()
                        .orElseThrow();
        return gates.verdict(rule);
    }

    private static Gates gates(TestLedger ledger) {
        return new Gates(
                StrictRulebook.packed(),
                ledger.cadre(CADRE),
                ledger.reinstatement(ID),
                ledger.organisation(BUREAU),
                DIRECTOR,
                DAY,
                DAY,
                List.of());
    }
}
