package org.mingzhang.command.cadre.restorepartyrights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.cadre.AssessmentRefusal.ACTING_BODY_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.BRANCH_APPROVES_ITSELF;
import static org.mingzhang.cadre.AssessmentRefusal.NO_PROBATION_RUNS;
import static org.mingzhang.cadre.AssessmentRefusal.PROBATION_NOT_OVER;
import static org.mingzhang.cadre.AssessmentRefusal.RIGHTS_APPROVED_OUT_OF_ORDER;
import static org.mingzhang.cadre.AssessmentRefusal.RIGHTS_WHILE_CASE_OPEN;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.CASE_DOES_NOT_NAME_CADRE;
import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.CASE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.People.caseOpened;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.accountability.StrictRulebook;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.restriction.RestrictionCalculator;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;

/** The restoring of rights after a year of probation, on the days of the published vector V-10. */
public class RestorePartyRightsTest {
    private static final LocalDate EFFECTIVE = LocalDate.of(2022, 5, 12);
    private static final LocalDate OVER = LocalDate.of(2023, 5, 12);

    private static final class Situation {
        final TestLedger ledger =
                People.ledger()
                        .under(StrictRulebook.packed())
                        .given(probation("PARTY_PROBATION_1Y"));
        CaseId caseId = CASE;
        LocalDate restored = OVER;
        LocalDate meeting = OVER.plusDays(3);
        LocalDate approved = OVER.plusDays(10);
        OrganisationId branch = BUREAU;
        OrganisationId by = COMMITTEE;

        Decision decide() {
            return ledger.ask(
                    new RestorePartyRights(CADRE, caseId, restored, branch, meeting, by, approved),
                    RestorePartyRightsDecision::decide);
        }
    }

    private static RestrictionsSet probation(String measure) {
        return new RestrictionsSet(
                CADRE,
                CASE,
                new RestrictionCalculator(StrictRulebook.packed(), EFFECTIVE)
                        .decided(List.of(measure, "GOV_DEMERIT"), EFFECTIVE),
                EFFECTIVE);
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.approved = LocalDate.of(2026, 11, 22))
                    .row(CASE_DOES_NOT_NAME_CADRE, s -> s.caseId = new CaseId("other"))
                    .row(ACTING_BODY_UNKNOWN, s -> s.branch = NOWHERE)
                    .row(ACTING_BODY_UNKNOWN, s -> s.by = NOWHERE)
                    .row(
                            NO_PROBATION_RUNS,
                            s ->
                                    s.ledger.given(
                                            new RestrictionsSet(CADRE, CASE, List.of(), EFFECTIVE)))
                    .row(PROBATION_NOT_OVER, s -> s.restored = OVER.minusDays(1))
                    .row(RIGHTS_APPROVED_OUT_OF_ORDER, s -> s.meeting = s.approved.plusDays(1))
                    .row(
                            BRANCH_APPROVES_ITSELF,
                            s -> {
                                s.branch = BUREAU;
                                s.by = BUREAU;
                            })
                    .row(RIGHTS_WHILE_CASE_OPEN, s -> s.ledger.given(caseOpened(OVER)));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void the_two_years_run_from_the_day_the_rights_are_restored() {
        assertThat(restrictions(new Situation()))
                .extracting(each -> each.measure() + " " + each.from() + " " + each.until())
                .containsExactly(
                        "GOV_DEMERIT 2022-05-12 2023-05-12",
                        "PARTY_PROBATION_1Y 2022-05-12 2025-05-12");
    }

    @Test
    void rights_are_restored_once() {
        Situation situation = new Situation();
        situation.ledger.given(((Decision.Accepted) situation.decide()).events());
        assertThat(situation.decide())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(NO_PROBATION_RUNS));
        assertThat(situation.ledger.cadre(CADRE).conduct().rightsRestored(CASE)).isPresent();
    }

    @Test
    void two_years_of_probation_are_not_over_after_one() {
        Situation situation = new Situation();
        situation.ledger.given(probation("PARTY_PROBATION_2Y"));
        assertThat(situation.decide())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused ->
                                assertThat(refused.args())
                                        .containsExactly("2024-05-12", "2023-05-12"));
    }

    @Test
    void nobody_approves_before_the_time_is_over() {
        Situation situation = new Situation();
        situation.meeting = OVER.minusDays(9);
        situation.approved = OVER.minusDays(8);
        assertThat(situation.decide())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("/approvedOn"));
    }

    private static List<Restriction> restrictions(Situation situation) {
        situation.ledger.given(((Decision.Accepted) situation.decide()).events());
        return situation.ledger.cadre(CADRE).restrictions().getOrDefault(CASE, List.of());
    }
}
