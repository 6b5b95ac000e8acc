package org.mingzhang.command.accountability.announcedecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;

/** Announcing a decision. */
public final class AnnounceDecisionDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.ANNOUNCE_DECISION))
                    .notOpened()
                    .must(
                            CaseRefusal.SUBJECT_NOT_IN_CASE,
                            each -> each.set("/subject/id", "cadre-elsewhere"))
                    .notDecided()
                    .must(DecisionRefusal.DECISION_ANNULLED, each -> each.given(Spoils.annulled()))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/where/place", " "))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/announcedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/announcedOn", "2024-06-27"))
                    .must(
                            AftermathRefusal.CHANNEL_UNKNOWN,
                            each -> each.set("/where/channel", "GUESSED"))
                    .must(
                            AftermathRefusal.SCOPE_UNKNOWN,
                            each -> each.set("/where/scope", "GUESSED"))
                    .procedure(
                            AftermathRefusal.ORGANISATION_UNKNOWN,
                            each ->
                                    each.json(
                                            "/toOrganisations",
                                            "['org-linhe-transport','nowhere']"))
                    .procedure(
                            AftermathRefusal.NOT_ANNOUNCED_TO_SUBJECT,
                            each -> each.set("/toSubject", false))
                    .procedure(
                            AftermathRefusal.NOT_ANNOUNCED_TO_ORGANISATION,
                            each -> each.json("/toOrganisations", "['org-linhe-audit']"));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void a_further_announcement_need_not_reach_the_subject_again() {
        Draft first = CaseStory.draft(CaseVerb.ANNOUNCE_DECISION);
        Draft further =
                CaseStory.draft(CaseVerb.ANNOUNCE_DECISION)
                        .given(first.accepted().getFirst())
                        .set("/toSubject", false)
                        .json("/toOrganisations", "[]");
        assertThat(further.accepted()).hasSize(1);
    }
}
