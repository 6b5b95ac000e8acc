package org.mingzhang.command.accountability.applyfaulttolerance;

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
import org.mingzhang.accountability.event.Applicant;
import org.mingzhang.accountability.event.FaultToleranceApplied;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.StrictRulebook;
import org.mingzhang.shared.OrganisationId;

/** Applying for fault tolerance. */
public final class ApplyFaultToleranceDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.APPLY_FAULT_TOLERANCE))
                    .notOpened()
                    .closed()
                    .notInCase()
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/appliedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/appliedOn", "2020-01-01"))
                    .must(
                            ToleranceRefusal.TOLERANCE_NOT_PROVIDED,
                            each -> each.rulebook(StrictRulebook.withoutTolerance()))
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
                            ToleranceRefusal.TOLERANCE_ALREADY_APPLIED,
                            each ->
                                    each.without(FaultToleranceDetermined.class)
                                            .given(
                                                    new FaultToleranceApplied(
                                                            CASE,
                                                            SUBJECT,
                                                            day("2024-05-28"),
                                                            Applicant.EX_OFFICIO,
                                                            List.of())))
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
                    .must(
                            ToleranceRefusal.CONDITION_UNKNOWN,
                            each -> each.set("/claims/0/condition", "GUESSED"))
                    .procedure(
                            ToleranceRefusal.CONDITION_NOT_CLAIMED,
                            each -> each.json("/claims/1/evidence", "[]"))
                    .procedure(
                            ToleranceRefusal.EVIDENCE_UNKNOWN,
                            each -> each.json("/claims/2/evidence", "['evidence-99']"));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void an_application_ex_officio_needs_no_claims() {
        Draft draft =
                CaseStory.draft(CaseVerb.APPLY_FAULT_TOLERANCE)
                        .set("/applicant", "EX_OFFICIO")
                        .json("/claims", "[]");
        assertThat(draft.accepted()).hasSize(1);
    }
}
