package org.mingzhang.command.accountability.annuldecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CADRE;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.POST;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.NameRestorationDue;
import org.mingzhang.cadre.event.PostGivenBack;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.shared.LedgerEvent;

/** Annulling a decision. */
public final class AnnulDecisionDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.ANNUL_DECISION))
                    .notOpened()
                    .notInCase()
                    .notDecided()
                    .annulled()
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/grounds", " "))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/annulledOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/annulledOn", "2024-06-27"))
                    .procedure(
                            RemedyRefusal.NOT_DECIDER_OR_SUPERIOR,
                            each -> each.organ("org-hexi-committee"))
                    .fourEyes();

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void the_restrictions_end_and_the_post_lost_under_the_case_is_given_back() {
        List<LedgerEvent> events = CaseStory.draft(CaseVerb.ANNUL_DECISION).accepted();
        assertThat(events)
                .hasExactlyElementsOfTypes(
                        DecisionAnnulled.class,
                        NameRestorationDue.class,
                        RestrictionsSet.class,
                        PostGivenBack.class);
        assertThat(((RestrictionsSet) events.get(2)).restrictions()).isEmpty();
        assertThat(((PostGivenBack) events.get(3)).post()).isEqualTo(POST);
    }

    @Test
    void a_post_lost_otherwise_is_not_given_back() {
        Draft draft =
                CaseStory.draft(CaseVerb.ANNUL_DECISION)
                        .without(RelievedOfPost.class)
                        .given(new RelievedOfPost(CADRE, POST, day("2024-06-30"), null, "退休"));
        assertThat(draft.accepted()).hasSize(3);
    }

    @Test
    void the_name_is_to_be_restored_in_each_place_once_and_only_where_it_was_announced() {
        Draft draft = CaseStory.draft(CaseVerb.ANNUL_DECISION);
        LedgerEvent announced =
                draft.history().stream()
                        .filter(DecisionAnnounced.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        assertThat(draft.given(announced).accepted())
                .filteredOn(NameRestorationDue.class::isInstance)
                .containsExactly(
                        new NameRestorationDue(
                                CASE,
                                SUBJECT,
                                List.of(((DecisionAnnounced) announced).where()),
                                day("2025-02-17")));
        assertThat(
                        CaseStory.draft(CaseVerb.ANNUL_DECISION)
                                .without(DecisionAnnounced.class)
                                .accepted())
                .noneMatch(NameRestorationDue.class::isInstance);
    }
}
