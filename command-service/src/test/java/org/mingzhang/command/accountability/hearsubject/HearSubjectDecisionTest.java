package org.mingzhang.command.accountability.hearsubject;

import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.event.Signature;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;
import org.mingzhang.command.accountability.StrictRulebook;
import org.mingzhang.shared.AccountId;

/** Hearing a subject. */
public final class HearSubjectDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.HEAR_SUBJECT))
                    .notOpened()
                    .must(
                            CaseRefusal.CASE_UNDER_OTHER_RULEBOOK,
                            each -> each.rulebook(StrictRulebook.other()))
                    .closed()
                    .notInCase()
                    .alreadyDecided()
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/statement", " "))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE, each -> each.set("/heardOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/heardOn", "2020-01-01"))
                    .must(
                            CaseRefusal.SUBJECT_ALREADY_HEARD,
                            each ->
                                    each.given(
                                            new SubjectHeard(
                                                    CASE,
                                                    SUBJECT,
                                                    day("2024-04-01"),
                                                    true,
                                                    "无",
                                                    null,
                                                    Signature.AGREE,
                                                    null,
                                                    List.of(new AccountId("zhou")))))
                    .procedure(CaseRefusal.FACTS_NOT_SHOWN, each -> each.set("/factsShown", false))
                    .procedure(
                            CaseRefusal.INVESTIGATORS_MISSING,
                            each -> each.json("/investigators", "[]"))
                    .procedure(
                            HandlerRefusal.INVESTIGATORS_TOO_FEW,
                            each -> each.json("/investigators", "['zhou']"))
                    .procedure(
                            HandlerRefusal.INVESTIGATOR_NOT_ASSIGNED,
                            each -> each.json("/investigators", "['zhou','gao']"))
                    .procedure(
                            HandlerRefusal.HANDLER_RECUSED,
                            each -> each.given(Spoils.recused("zhou")))
                    .procedure(CaseRefusal.NOTE_MISSING, each -> each.set("/signature", "REFUSED"));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }
}
