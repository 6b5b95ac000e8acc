package org.mingzhang.command.accountability.dropsubject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.event.SubjectDropped;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;

/** Dropping a subject. */
public final class DropSubjectDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.DROP_SUBJECT))
                    .notOpened()
                    .closed()
                    .must(
                            CaseRefusal.SUBJECT_NOT_IN_CASE,
                            each -> each.set("/subject/id", "cadre-elsewhere"))
                    .must(
                            CaseRefusal.SUBJECT_ALREADY_DECIDED,
                            each -> each.given(Spoils.decided("cadre-0002")))
                    .must(AftermathRefusal.LAST_SUBJECT, Spoils::nobodyElseIsLeft)
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/grounds", " "))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/droppedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/droppedOn", "2024-03-03"))
                    .procedure(CaseRefusal.ORGAN_UNKNOWN, each -> each.organ("org-nowhere"))
                    .procedure(
                            CaseRefusal.NO_AUTHORITY_OVER_SUBJECT,
                            each -> each.organ("org-hexi-committee"))
                    .procedure(CaseRefusal.MEMBERS_MISSING, Spoils::onlyAnOrganisationIsLeft)
                    .fourEyes();

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void the_investigation_of_the_dropped_subject_ends_with_it() {
        assertThat(CaseStory.draft(CaseVerb.DROP_SUBJECT).accepted())
                .hasExactlyElementsOfTypes(SubjectDropped.class, InvestigationEnded.class);
    }
}
