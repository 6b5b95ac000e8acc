package org.mingzhang.command.accountability.decideaccountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;

/** What a decision records when nothing is refused. */
class DecisionRecordedTest {
    @Test
    void outcomes_are_for_imported_records_only() {
        Draft live = CaseStory.draft(CaseVerb.DECIDE_ACCOUNTABILITY).json("/outcomes", "['NOTED']");
        assertThat(live.decide())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(DecisionRefusal.OUTCOME_ONLY_IMPORTED));
        assertThat(live.imported().accepted()).hasSize(2);
    }

    @Test
    void removal_closes_two_gates_from_the_day_it_takes_effect() {
        assertThat(CaseStory.draft(CaseVerb.DECIDE_ACCOUNTABILITY).accepted().getLast())
                .isInstanceOfSatisfying(
                        RestrictionsSet.class,
                        set ->
                                assertThat(set.restrictions())
                                        .extracting(Restriction::until)
                                        .containsExactly(day("2025-06-30"), day("2026-06-30")));
    }

    @Test
    void five_votes_of_eleven_do_not_pass_and_six_do() {
        Draft draft = CaseStory.draft(CaseVerb.DECIDE_ACCOUNTABILITY);
        draft.json("/vote", "{'shouldAttend':11,'present':8,'inFavour':6}");
        assertThat(draft.accepted()).hasSize(2);
    }

    @Test
    void an_exempted_subject_is_decided_without_measures() {
        Draft draft =
                CaseStory.draft(CaseVerb.DECIDE_ACCOUNTABILITY)
                        .without(FaultToleranceDetermined.class)
                        .given(
                                new FaultToleranceDetermined(
                                        CASE,
                                        SUBJECT,
                                        day("2024-05-28"),
                                        new OrganisationId("org-linhe-committee"),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        ToleranceOutcome.EXEMPT,
                                        null,
                                        "已认定"))
                        .json("/measures", "[]");
        assertThat(draft.accepted()).hasExactlyElementsOfTypes(AccountabilityDecided.class);
    }

    @Test
    void an_imported_decision_without_a_date_restricts_nothing() {
        Draft draft = CaseStory.draft(CaseVerb.DECIDE_ACCOUNTABILITY).set("/decidedOn", null);
        assertThat(draft.imported().accepted())
                .singleElement()
                .extracting(LedgerEvent::legalDate)
                .isEqualTo(day("2024-03-04"));
    }
}
