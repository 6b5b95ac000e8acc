package org.mingzhang.command.accountability.declarerecusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;

/** Declaring a recusal. */
public final class DeclareRecusalDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.DECLARE_RECUSAL))
                    .notOpened()
                    .must(
                            HandlerRefusal.RECUSAL_GROUND_UNKNOWN,
                            each -> each.set("/ground", "GUESSED"))
                    .procedure(
                            HandlerRefusal.RECUSAL_EXPLANATION_MISSING,
                            each -> each.set("/ground", "OTHER").set("/explanation", " "))
                    .must(
                            HandlerRefusal.ALREADY_RECUSED,
                            each -> each.given(Spoils.recused("feng")))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/declaredOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/declaredOn", "2024-03-03"))
                    .procedure(
                            HandlerRefusal.RECUSAL_NOT_BY_CASE_ORGAN,
                            each -> each.organ("org-hexi-committee"))
                    .procedure(
                            HandlerRefusal.RECUSAL_OF_HEAD,
                            each -> each.organ("org-linhe-committee").set("/headsOrgan", true));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void the_recusal_of_the_head_of_the_organ_is_decided_above() {
        Draft draft =
                CaseStory.draft(CaseVerb.DECLARE_RECUSAL)
                        .set("/headsOrgan", true)
                        .organ("org-yunshan-committee");
        assertThat(draft.accepted()).hasSize(1);
    }
}
