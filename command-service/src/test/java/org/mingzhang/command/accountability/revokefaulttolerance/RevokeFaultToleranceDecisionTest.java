package org.mingzhang.command.accountability.revokefaulttolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CADRE;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.cadre.event.ToleranceRevoked;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;
import org.mingzhang.shared.LedgerEvent;

/** Revoking a tolerance. */
public final class RevokeFaultToleranceDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.REVOKE_FAULT_TOLERANCE))
                    .notOpened()
                    .must(
                            CaseRefusal.SUBJECT_NOT_IN_CASE,
                            each -> each.set("/subject/id", "cadre-elsewhere"))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/grounds", " "))
                    .must(
                            ToleranceRefusal.NOTHING_GRANTED,
                            each -> each.without(FaultToleranceDetermined.class))
                    .must(
                            ToleranceRefusal.TOLERANCE_ALREADY_REVOKED,
                            each -> each.given(Spoils.revoked()))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/revokedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/revokedOn", "2024-06-11"))
                    .procedure(
                            ToleranceRefusal.EVIDENCE_UNKNOWN,
                            each -> each.json("/evidence", "['nothing']"))
                    .procedure(
                            ToleranceRefusal.NOT_THE_BODY_THAT_DECIDES,
                            each -> each.organ("org-hexi-committee"))
                    .procedure(
                            ToleranceRefusal.PLAN_NOT_MISSED,
                            each -> each.set("/cause", "PLAN_MISSED"))
                    .procedure(
                            ToleranceRefusal.NEW_FACTS_WITHOUT_EVIDENCE,
                            each -> each.set("/cause", "NEW_FACTS").json("/evidence", "[]"))
                    .fourEyes();

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void a_missed_plan_revokes_it_and_the_cadre_is_protected_no_longer() {
        List<LedgerEvent> events =
                CaseStory.draft(CaseVerb.REVOKE_FAULT_TOLERANCE)
                        .given(Spoils.correction(false))
                        .set("/cause", "PLAN_MISSED")
                        .json("/evidence", "[]")
                        .accepted();
        assertThat(events).last().isEqualTo(new ToleranceRevoked(CADRE, CASE, day("2025-01-10")));
    }
}
