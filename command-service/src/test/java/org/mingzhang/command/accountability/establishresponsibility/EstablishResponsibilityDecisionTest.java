package org.mingzhang.command.accountability.establishresponsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;

/** Establishing responsibility. */
public final class EstablishResponsibilityDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.ESTABLISH_RESPONSIBILITY))
                    .notOpened()
                    .closed()
                    .notInCase()
                    .alreadyDecided()
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/establishedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/establishedOn", "2020-01-01"))
                    .must(CaseRefusal.FINDING_UNKNOWN, each -> each.set("/finding", "GUESSED"))
                    .procedure(
                            CaseRefusal.LIABILITY_NOT_FOR_SUBJECT,
                            each -> each.set("/liability", "OVERALL"))
                    .procedure(
                            CaseRefusal.LIABILITY_CONTRADICTS_FINDING,
                            each -> each.set("/liability", "NONE"))
                    .procedure(
                            CaseRefusal.INDIVIDUAL_PART_MISSING,
                            each -> each.set("/individualPart", null))
                    .procedure(
                            CaseRefusal.DISSENT_NOT_ANSWERED,
                            each -> each.set("/dissent", "会议纪要载明其明确反对"));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void an_unsubstantiated_finding_carries_no_liability() {
        Draft draft =
                CaseStory.draft(CaseVerb.ESTABLISH_RESPONSIBILITY)
                        .set("/finding", "NOT_SUBSTANTIATED")
                        .set("/liability", "NONE")
                        .set("/individualPart", null);
        assertThat(draft.accepted())
                .singleElement()
                .isInstanceOfSatisfying(
                        ResponsibilityEstablished.class,
                        event -> assertThat(event.substantiated()).isFalse());
    }
}
