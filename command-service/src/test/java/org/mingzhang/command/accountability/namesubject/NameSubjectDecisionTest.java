package org.mingzhang.command.accountability.namesubject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.Investigator;
import org.mingzhang.accountability.event.InvestigatorsAssigned;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;

/** Naming a further subject. */
public final class NameSubjectDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.NAME_SUBJECT))
                    .notOpened()
                    .closed()
                    .must(
                            CaseRefusal.SUBJECT_NAMED_TWICE,
                            each -> each.set("/named/subject/id", "cadre-0001"))
                    .must(
                            HandlerRefusal.INVESTIGATOR_IS_SUBJECT,
                            each ->
                                    each.given(
                                                    new InvestigatorsAssigned(
                                                            CASE,
                                                            day("2024-03-05"),
                                                            List.of(
                                                                    new Investigator(
                                                                            new AccountId("wei"),
                                                                            new CadreId(
                                                                                    "cadre-0002"))),
                                                            new AccountId("wei")))
                                            .set("/named/subject/id", "cadre-0002"))
                    .must(
                            CaseRefusal.SUBJECT_UNKNOWN,
                            each -> each.set("/named/subject/id", "cadre-x"))
                    .procedure(
                            CaseRefusal.CASE_ALREADY_DECIDED,
                            each ->
                                    each.given(
                                            new AccountabilityDecided(
                                                    CASE,
                                                    SUBJECT,
                                                    null,
                                                    null,
                                                    null,
                                                    new OrganisationId("org-linhe-committee"),
                                                    List.of(),
                                                    null,
                                                    null,
                                                    List.of(),
                                                    List.of(),
                                                    day("2024-06-01"))))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/grounds", " "))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE, each -> each.set("/namedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/namedOn", "2020-01-01"))
                    .procedure(CaseRefusal.ORGAN_UNKNOWN, each -> each.organ("org-x"))
                    .procedure(
                            CaseRefusal.NO_AUTHORITY_OVER_SUBJECT,
                            each -> each.organ("org-hexi-committee"))
                    .procedure(
                            CaseRefusal.SAME_FACTS_UNDER_INVESTIGATION,
                            each ->
                                    each.given(
                                            new InvestigationOpened(
                                                    new CadreId("cadre-0002"),
                                                    new CaseId("case-2024-002"),
                                                    List.of("9"),
                                                    day("2023-11-30"),
                                                    day("2024-01-31"),
                                                    day("2024-02-01"))));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void a_further_subject_is_noted_on_its_own_record() {
        assertThat(CaseStory.draft(CaseVerb.NAME_SUBJECT).accepted())
                .hasExactlyElementsOfTypes(SubjectNamed.class, InvestigationOpened.class);
    }
}
