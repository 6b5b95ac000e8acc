package org.mingzhang.command.accountability.assigninvestigators;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;

/** Assigning the investigators. */
public final class AssignInvestigatorsDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.ASSIGN_INVESTIGATORS))
                    .notOpened()
                    .procedure(
                            CaseRefusal.ACTOR_RECUSED,
                            each -> each.given(Spoils.recused("recorder")))
                    .procedure(
                            CaseRefusal.APPROVER_RECUSED,
                            each -> each.given(Spoils.recused("approver")))
                    .closed()
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/assignedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/assignedOn", "2024-03-03"))
                    .must(
                            HandlerRefusal.INVESTIGATOR_REPEATED,
                            each ->
                                    each.json(
                                            "/investigators",
                                            "[{'account':'zhou'},{'account':'zhou'}]"))
                    .must(
                            HandlerRefusal.LEADER_NOT_INVESTIGATOR,
                            each -> each.set("/leader", "feng"))
                    .procedure(
                            HandlerRefusal.INVESTIGATORS_TOO_FEW,
                            each -> each.json("/investigators", "[{'account':'zhou'}]"))
                    .procedure(
                            HandlerRefusal.INVESTIGATOR_IS_SUBJECT,
                            each -> each.set("/investigators/0/cadre", "cadre-0001"))
                    .procedure(
                            HandlerRefusal.HANDLER_RECUSED,
                            each -> each.given(Spoils.recused("zhou")));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }
}
