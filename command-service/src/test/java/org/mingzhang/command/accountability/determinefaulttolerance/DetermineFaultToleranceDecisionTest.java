package org.mingzhang.command.accountability.determinefaulttolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.FaultToleranceApplied;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.shared.OrganisationId;

/** Determining fault tolerance: who holds to account also tolerates. */
public final class DetermineFaultToleranceDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.DETERMINE_FAULT_TOLERANCE))
                    .notOpened()
                    .closed()
                    .notInCase()
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/grounds", " "))
                    .must(
                            ToleranceRefusal.TOLERANCE_AFTER_DECISION,
                            each ->
                                    each.given(
                                            new AccountabilityDecided(
                                                    CASE,
                                                    SUBJECT,
                                                    null,
                                                    null,
                                                    null,
                                                    new OrganisationId("org-linhe-committee"),
                                                    List.of(),
                                                    null,
                                                    null,
                                                    List.of(),
                                                    List.of(),
                                                    day("2024-06-01"))))
                    .must(
                            ToleranceRefusal.TOLERANCE_ALREADY_DETERMINED,
                            each ->
                                    each.given(
                                            new FaultToleranceDetermined(
                                                    CASE,
                                                    SUBJECT,
                                                    day("2024-05-28"),
                                                    new OrganisationId("org-linhe-committee"),
                                                    List.of(),
                                                    List.of(),
                                                    List.of(),
                                                    ToleranceOutcome.NOT_GRANTED,
                                                    null,
                                                    "已认定")))
                    .procedure(
                            ToleranceRefusal.TOLERANCE_NOT_APPLIED,
                            each -> each.without(FaultToleranceApplied.class))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/determinedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/determinedOn", "2024-05-28"))
                    .must(
                            ToleranceRefusal.CONDITION_UNKNOWN,
                            each -> each.set("/conditions/0/condition", "GUESSED"))
                    .must(
                            ToleranceRefusal.LOOK_UNKNOWN,
                            each -> each.set("/looks/0/look", "GUESSED"))
                    .must(
                            ToleranceRefusal.RED_LINE_UNKNOWN,
                            each -> each.set("/redLines/0/redLine", "GUESSED"))
                    .procedure(
                            ToleranceRefusal.NOT_THE_BODY_THAT_DECIDES,
                            each -> each.organ("org-linhe-discipline"))
                    .procedure(
                            ToleranceRefusal.CONDITION_NOT_ANSWERED,
                            each -> each.set("/conditions/1/reason", ""))
                    .procedure(
                            ToleranceRefusal.LOOK_NOT_ANSWERED,
                            each -> each.set("/looks/1/view", ""))
                    .procedure(
                            ToleranceRefusal.RED_LINE_NOT_ANSWERED,
                            each -> each.set("/redLines/1/redLine", "POLITICAL"))
                    .procedure(
                            ToleranceRefusal.RED_LINE_TOUCHED,
                            each -> each.set("/redLines/2/touched", true))
                    .procedure(
                            ToleranceRefusal.CONDITION_NOT_MET,
                            each -> each.set("/conditions/2/met", false))
                    .procedure(ToleranceRefusal.PLAN_MISSING, each -> each.set("/plan", null))
                    .procedure(
                            ToleranceRefusal.PLAN_DUE_TOO_EARLY,
                            each -> each.json("/plan", "{'text':'整改','dueOn':'2024-06-11'}"))
                    .fourEyes();

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void what_is_not_granted_needs_no_plan_and_may_touch_a_red_line() {
        Draft draft =
                CaseStory.draft(CaseVerb.DETERMINE_FAULT_TOLERANCE)
                        .set("/outcome", "NOT_GRANTED")
                        .set("/plan", null)
                        .set("/conditions/2/met", false)
                        .set("/redLines/2/touched", true);
        assertThat(draft.accepted()).hasSize(1);
    }

    @Test
    void an_exempted_matter_may_not_be_held_against_the_cadre_afterwards() {
        Draft draft = CaseStory.draft(CaseVerb.DETERMINE_FAULT_TOLERANCE).set("/outcome", "EXEMPT");
        assertThat(draft.accepted())
                .last()
                .isEqualTo(
                        new MatterTolerated(
                                CaseStory.CADRE,
                                CASE,
                                ToleranceOutcome.EXEMPT,
                                List.of(
                                        "NO_NEGATIVE_APPRAISAL",
                                        "PERFORMANCE_UNAFFECTED",
                                        "HONOURS_UNAFFECTED",
                                        "PROMOTION_UNAFFECTED"),
                                day("2024-06-12")));
    }

    @Test
    void a_matter_only_treated_more_lightly_keeps_its_effects() {
        assertThat(CaseStory.draft(CaseVerb.DETERMINE_FAULT_TOLERANCE).accepted())
                .last()
                .isEqualTo(
                        new MatterTolerated(
                                CaseStory.CADRE,
                                CASE,
                                ToleranceOutcome.LIGHTER,
                                List.of(),
                                day("2024-06-12")));
    }

    @Test
    void the_committee_above_may_take_the_determination_over() {
        Draft draft =
                CaseStory.draft(CaseVerb.DETERMINE_FAULT_TOLERANCE).organ("org-yunshan-committee");
        assertThat(draft.accepted()).hasSize(2);
    }
}
