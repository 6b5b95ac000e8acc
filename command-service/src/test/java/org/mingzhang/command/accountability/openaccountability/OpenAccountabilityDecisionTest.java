package org.mingzhang.command.accountability.openaccountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CADRE;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.organisation.event.OrganisationInvestigationOpened;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;

/** Opening a case: refusals in order, and what is noted on each subject. */
public final class OpenAccountabilityDecisionTest {
    private static final InvestigationOpened OTHER_CASE =
            new InvestigationOpened(
                    CADRE,
                    new CaseId("case-2024-002"),
                    List.of("8", "9"),
                    day("2023-11-30"),
                    day("2024-01-31"),
                    day("2024-02-01"));

    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.OPEN_ACCOUNTABILITY))
                    .must(
                            CaseRefusal.CASE_ALREADY_OPENED,
                            each ->
                                    CaseStory.first(CaseVerb.OPEN_ACCOUNTABILITY)
                                            .accepted()
                                            .forEach(each::given))
                    .must(CaseRefusal.SUBJECT_MISSING, each -> each.json("/subjects", "[]"))
                    .must(
                            CaseRefusal.SUBJECT_NAMED_TWICE,
                            each ->
                                    each.json(
                                            "/subjects",
                                            "[{'subject':{'kind':'CADRE','id':'cadre-x'}},{'subject':{'kind':'CADRE','id':'cadre-x'}}]"))
                    .must(
                            CaseRefusal.SUBJECT_UNKNOWN,
                            each ->
                                    each.json(
                                            "/subjects",
                                            "[{'subject':{'kind':'ORGANISATION','id':'org-x'}}]"))
                    .must(CaseRefusal.GROUND_MISSING, each -> each.json("/grounds", "[]"))
                    .must(CaseRefusal.GROUND_UNKNOWN, each -> each.json("/grounds", "['11','12']"))
                    .procedure(
                            CaseRefusal.GROUND_TEXT_MISSING,
                            each -> each.json("/grounds", "['9','11']"))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/facts", " "))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE, each -> each.set("/openedOn", "2026-11-22"))
                    .must(
                            CaseRefusal.CONDUCT_ENDS_BEFORE_START,
                            each -> each.set("/conductFrom", "2023-12-01"))
                    .procedure(
                            CaseRefusal.OPENED_BEFORE_CONDUCT,
                            each -> each.set("/openedOn", "2023-02-28"))
                    .procedure(CaseRefusal.ORGAN_UNKNOWN, each -> each.organ("org-x"))
                    .procedure(
                            CaseRefusal.ORGAN_MAY_NOT_OPEN, each -> each.organ("org-linhe-audit"))
                    .procedure(
                            CaseRefusal.NO_AUTHORITY_OVER_SUBJECT,
                            each -> each.organ("org-hexi-committee"))
                    .fourEyes()
                    .procedure(
                            CaseRefusal.SAME_FACTS_UNDER_INVESTIGATION,
                            each ->
                                    each.given(OTHER_CASE)
                                            .json(
                                                    "/subjects",
                                                    "[{'subject':{'kind':'CADRE','id':'cadre-0001'}}]"))
                    .procedure(
                            CaseRefusal.MEMBERS_MISSING,
                            each ->
                                    each.json(
                                            "/subjects",
                                            "[{'subject':{'kind':'ORGANISATION','id':'org-linhe-transport'}}]"));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void an_open_case_is_noted_on_each_subject() {
        List<LedgerEvent> events =
                CaseStory.draft(CaseVerb.OPEN_ACCOUNTABILITY)
                        .json(
                                "/subjects",
                                "[{'subject':{'kind':'CADRE','id':'cadre-0001'}},"
                                        + "{'subject':{'kind':'ORGANISATION','id':'org-linhe-transport'}}]")
                        .accepted();
        assertThat(events)
                .hasExactlyElementsOfTypes(
                        AccountabilityOpened.class,
                        InvestigationOpened.class,
                        OrganisationInvestigationOpened.class);
    }

    @Test
    void an_organisation_alone_needs_a_reason_why_no_member_is_named() {
        Draft draft =
                CaseStory.draft(CaseVerb.OPEN_ACCOUNTABILITY)
                        .json(
                                "/subjects",
                                "[{'subject':{'kind':'ORGANISATION','id':'org-linhe-transport'}}]")
                        .set("/membersReason", "成员均已另案处理");
        assertThat(draft.accepted()).hasSize(2);
    }

    @Test
    void a_superior_committee_and_an_organ_of_the_committee_may_open_too() {
        for (String organ : List.of("org-yunshan-committee", "org-linhe-discipline")) {
            assertThat(CaseStory.draft(CaseVerb.OPEN_ACCOUNTABILITY).organ(organ).accepted())
                    .hasSize(2);
        }
    }

    @Test
    void other_facts_of_the_same_time_and_ground_may_be_named_as_distinct() {
        Draft draft = CaseStory.draft(CaseVerb.OPEN_ACCOUNTABILITY).given(OTHER_CASE);
        assertThat(draft.json("/distinctFrom", "['case-2024-002']").accepted()).hasSize(2);
    }

    @Test
    void another_ground_another_time_or_an_ended_case_is_not_the_same_matter() {
        assertThat(another(List.of("1"), "2023-03-01").accepted()).hasSize(2);
        assertThat(another(List.of("9"), "2023-12-01").accepted()).hasSize(2);
        Draft ended = another(List.of("9"), "2023-03-01");
        ended.given(new InvestigationEnded(CADRE, OTHER_CASE.caseId(), day("2024-03-01")));
        assertThat(ended.accepted()).hasSize(2);
    }

    private static Draft another(List<String> grounds, String conductFrom) {
        return CaseStory.draft(CaseVerb.OPEN_ACCOUNTABILITY)
                .given(
                        new InvestigationOpened(
                                CADRE,
                                OTHER_CASE.caseId(),
                                grounds,
                                day(conductFrom),
                                day("2024-01-31"),
                                day("2024-02-01")));
    }
}
