package org.mingzhang.command.accountability.recordcorrection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;

/** Following up a correction plan. */
public final class RecordCorrectionDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.RECORD_CORRECTION))
                    .notOpened()
                    .must(
                            CaseRefusal.SUBJECT_NOT_IN_CASE,
                            each -> each.set("/subject/id", "cadre-elsewhere"))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/result", " "))
                    .must(
                            ToleranceRefusal.NOTHING_GRANTED,
                            each -> each.without(FaultToleranceDetermined.class))
                    .must(
                            ToleranceRefusal.TOLERANCE_ALREADY_REVOKED,
                            each -> each.given(Spoils.revoked()))
                    .must(
                            ToleranceRefusal.CORRECTION_ALREADY_DONE,
                            each -> each.given(Spoils.correction(true)))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/checkedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/checkedOn", "2024-06-11"))
                    .procedure(
                            ToleranceRefusal.EVIDENCE_UNKNOWN,
                            each -> each.json("/evidence", "['nothing']"))
                    .procedure(
                            ToleranceRefusal.PLAN_NOT_YET_DUE,
                            each -> each.set("/carriedOut", false).set("/checkedOn", "2024-12-31"))
                    .procedure(
                            ToleranceRefusal.CORRECTION_WITHOUT_EVIDENCE,
                            each -> each.set("/carriedOut", true).json("/evidence", "[]"));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void a_plan_not_carried_out_by_its_due_date_is_recorded_as_missed() {
        Draft draft =
                CaseStory.draft(CaseVerb.RECORD_CORRECTION)
                        .set("/carriedOut", false)
                        .set("/checkedOn", "2025-01-02")
                        .json("/evidence", "[]");
        assertThat(draft.accepted()).hasSize(1);
    }
}
