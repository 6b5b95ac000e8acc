package org.mingzhang.command.accountability.closecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.Liability;
import org.mingzhang.accountability.event.NameRestored;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;

/** Closing a case. */
public final class CloseCaseDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.CLOSE_CASE))
                    .notOpened()
                    .closed()
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE, each -> each.set("/closedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/closedOn", "2020-01-01"))
                    .procedure(
                            CaseRefusal.SUBJECT_NOT_DECIDED,
                            each ->
                                    each.without(AccountabilityDecided.class)
                                            .without(DecisionAnnulled.class))
                    .procedure(
                            CaseRefusal.SUBJECT_NOT_SERVED,
                            each -> each.without(DecisionServed.class))
                    .procedure(
                            AftermathRefusal.NAME_NOT_RESTORED,
                            each -> each.without(NameRestored.class));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    public static final RefusalTable UNSUBSTANTIATED =
            RefusalTable.of(CloseCaseDecisionTest::unsubstantiated)
                    .procedure(
                            CaseRefusal.SUBJECT_SUBSTANTIATED,
                            each -> each.without(ResponsibilityEstablished.class));
    public static final RefusalTable WITHDRAWN =
            RefusalTable.of(CloseCaseDecisionTest::withdrawn)
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/grounds", null))
                    .procedure(
                            CaseRefusal.DECISION_STANDS,
                            each -> each.without(DecisionAnnulled.class));

    @TestFactory
    Stream<DynamicTest> an_unsubstantiated_case_refuses_in_published_order() {
        return UNSUBSTANTIATED.tests();
    }

    @TestFactory
    Stream<DynamicTest> a_withdrawal_refuses_in_published_order() {
        return WITHDRAWN.tests();
    }

    @Test
    void the_investigation_ends_on_each_subject() {
        assertThat(CaseStory.draft(CaseVerb.CLOSE_CASE).accepted())
                .hasExactlyElementsOfTypes(CaseClosed.class, InvestigationEnded.class);
    }

    private static Draft unsubstantiated() {
        return CaseStory.draft(CaseVerb.CLOSE_CASE)
                .without(AccountabilityDecided.class)
                .without(ResponsibilityEstablished.class)
                .given(
                        new ResponsibilityEstablished(
                                CASE,
                                SUBJECT,
                                day("2024-05-27"),
                                "NOT_SUBSTANTIATED",
                                false,
                                Liability.NONE,
                                null,
                                null,
                                null,
                                null))
                .set("/kind", "NOT_SUBSTANTIATED");
    }

    private static Draft withdrawn() {
        return CaseStory.draft(CaseVerb.CLOSE_CASE)
                .set("/kind", "WITHDRAWN")
                .set("/grounds", "事实已由他案查明");
    }
}
