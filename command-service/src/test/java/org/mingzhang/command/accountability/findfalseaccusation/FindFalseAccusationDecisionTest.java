package org.mingzhang.command.accountability.findfalseaccusation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;
import org.mingzhang.command.kernel.Decision;

/** Finding a false accusation. */
public final class FindFalseAccusationDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.FIND_FALSE_ACCUSATION))
                    .notOpened()
                    .must(
                            CaseRefusal.SUBJECT_NOT_IN_CASE,
                            each -> each.set("/subject/id", "cadre-elsewhere"))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/intent", " "))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/fabrication", " "))
                    .must(
                            AftermathRefusal.ORGANISATION_UNKNOWN,
                            each -> each.set("/approvedBy", "nowhere"))
                    .must(
                            AftermathRefusal.NOT_FOUND_UNTRUE,
                            each -> each.without(ResponsibilityEstablished.class))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE, each -> each.set("/foundOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/foundOn", "2024-05-26"))
                    .must(
                            AftermathRefusal.MISTAKEN_NOT_FALSE,
                            each -> each.set("/intentShown", false))
                    .procedure(
                            AftermathRefusal.APPROVAL_LEVEL_TOO_LOW,
                            each -> each.set("/approvedBy", "org-linhe-committee"))
                    .must(AftermathRefusal.ACCUSER_IN_CLEAR, each -> each.set("/accuserSeal", "张三"))
                    .must(
                            AftermathRefusal.ALREADY_FOUND_FALSE,
                            each -> each.given(Spoils.foundFalse()))
                    .fourEyes();

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void what_was_not_made_up_is_a_mistaken_report() {
        Draft draft =
                CaseStory.draft(CaseVerb.FIND_FALSE_ACCUSATION).set("/fabricationShown", false);
        assertThat(draft.decide())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(AftermathRefusal.MISTAKEN_NOT_FALSE));
    }
}
