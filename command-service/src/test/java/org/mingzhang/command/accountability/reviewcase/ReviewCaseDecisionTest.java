package org.mingzhang.command.accountability.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.shared.RecordedWarning;

/** Reviewing the findings. */
public final class ReviewCaseDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.REVIEW_CASE))
                    .notOpened()
                    .closed()
                    .must(
                            CaseRefusal.SUBJECT_NOT_IN_CASE,
                            each -> each.set("/subject/id", "cadre-elsewhere"))
                    .must(
                            CaseRefusal.SUBJECT_ALREADY_DECIDED,
                            each -> each.given(Spoils.decided("cadre-0001")))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/opinion", " "))
                    .procedure(
                            DecisionRefusal.RESPONSIBILITY_NOT_ESTABLISHED,
                            each -> each.without(ResponsibilityEstablished.class))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/reviewedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/reviewedOn", "2024-05-26"))
                    .procedure(
                            HandlerRefusal.HANDLER_RECUSED,
                            each -> each.given(Spoils.recused("he")).json("/reviewers", "['he']"))
                    .procedure(
                            HandlerRefusal.REVIEWERS_MISSING, each -> each.json("/reviewers", "[]"))
                    .procedure(
                            HandlerRefusal.REVIEWER_INVESTIGATED,
                            each ->
                                    each.organ("org-yunshan-committee")
                                            .json("/reviewers", "['zhou','he']"))
                    .procedure(
                            HandlerRefusal.EXEMPTION_MISSING,
                            each -> each.json("/reviewers", "['zhou','he']"));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void a_county_may_let_an_investigator_review_for_a_recorded_reason() {
        Draft draft =
                CaseStory.draft(CaseVerb.REVIEW_CASE)
                        .json("/reviewers", "['zhou','he']")
                        .set("/exemption", "本级审理人员不足");
        assertThat(draft.decide())
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.warnings())
                                        .extracting(RecordedWarning::code)
                                        .containsExactly("REVIEWER_INVESTIGATED"));
    }

    @Test
    void a_reason_does_not_help_at_prefecture_level() {
        Draft draft =
                CaseStory.draft(CaseVerb.REVIEW_CASE)
                        .organ("org-yunshan-committee")
                        .json("/reviewers", "['zhou','he']")
                        .set("/exemption", "本级审理人员不足");
        assertThat(draft.decide())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(HandlerRefusal.REVIEWER_INVESTIGATED));
    }
}
