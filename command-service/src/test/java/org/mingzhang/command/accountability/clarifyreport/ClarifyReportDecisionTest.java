package org.mingzhang.command.accountability.clarifyreport;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.RefusalTable;

/** Clarifying a report. */
public final class ClarifyReportDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.CLARIFY_REPORT))
                    .notOpened()
                    .must(
                            CaseRefusal.SUBJECT_NOT_IN_CASE,
                            each -> each.set("/subject/id", "cadre-elsewhere"))
                    .must(
                            AftermathRefusal.NOT_FOUND_UNTRUE,
                            each -> each.without(ResponsibilityEstablished.class))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/clarifiedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/clarifiedOn", "2024-05-26"))
                    .procedure(
                            AftermathRefusal.NOT_THE_VERIFIER,
                            each -> each.organ("org-yunshan-committee"))
                    .must(AftermathRefusal.NEED_UNKNOWN, each -> each.set("/need", "GUESSED"))
                    .must(
                            AftermathRefusal.FORM_UNKNOWN,
                            each -> each.json("/forms", "['WRITTEN','GUESSED']"))
                    .procedure(AftermathRefusal.FORM_MISSING, each -> each.json("/forms", "[]"))
                    .procedure(
                            AftermathRefusal.WRITTEN_FORM_MISSING,
                            each -> each.json("/forms", "['MEETING']"))
                    .procedure(
                            AftermathRefusal.ISSUE_MISSING, each -> each.json("/issues", "[' ']"))
                    .procedure(
                            AftermathRefusal.GENERAL_APPRAISAL,
                            each -> each.set("/confinedToIssues", false))
                    .procedure(
                            AftermathRefusal.AUDIENCE_TOO_NARROW,
                            each -> each.json("/spreadTo", "['县政府']"))
                    .must(
                            AftermathRefusal.APPROVAL_LEVEL_UNKNOWN,
                            each -> each.set("/approvalLevel", "GUESSED"))
                    .fourEyes();

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }
}
