package org.mingzhang.command.accountability.lodgeappeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.Text;

/** Lodging an appeal. */
public final class LodgeAppealDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.LODGE_APPEAL))
                    .notOpened()
                    .notInCase()
                    .notDecided()
                    .annulled()
                    .must(RemedyRefusal.ROAD_UNKNOWN, each -> each.set("/road", "royal"))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/grounds", " "))
                    .procedure(RemedyRefusal.NOT_SERVED, each -> each.without(DecisionServed.class))
                    .procedure(
                            RemedyRefusal.APPEAL_NOT_PROVIDED,
                            each ->
                                    each.set("/road", null)
                                            .without(DecisionServed.class)
                                            .given(
                                                    new DecisionServed(
                                                            CASE,
                                                            SUBJECT,
                                                            day("2024-07-01"),
                                                            false,
                                                            null,
                                                            new Text("", ""))))
                    .procedure(
                            RemedyRefusal.ROAD_NOT_OPEN,
                            each -> each.set("/road", "public-institution"))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE, each -> each.set("/lodgedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/lodgedOn", "2024-06-30"))
                    .must(
                            RemedyRefusal.APPEAL_ID_USED,
                            each ->
                                    each.given(
                                            new AppealLodged(
                                                    CASE,
                                                    SUBJECT,
                                                    new AppealId("appeal-01"),
                                                    day("2024-07-02"),
                                                    "不服")))
                    .procedure(
                            RemedyRefusal.APPEAL_PENDING,
                            each ->
                                    each.set("/road", null)
                                            .given(
                                                    new AppealLodged(
                                                            CASE,
                                                            SUBJECT,
                                                            new AppealId("appeal-00"),
                                                            day("2024-07-02"),
                                                            "不服")))
                    .procedure(
                            RemedyRefusal.ROAD_OUT_OF_ORDER,
                            each -> each.set("/road", "civil-servant-second-appeal"))
                    .procedure(
                            RemedyRefusal.APPEAL_TOO_LATE,
                            each -> each.set("/lodgedOn", "2024-08-02"));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void an_appeal_on_the_last_day_is_in_time() {
        Draft draft = CaseStory.draft(CaseVerb.LODGE_APPEAL).set("/lodgedOn", "2024-08-01");
        assertThat(draft.accepted()).hasExactlyElementsOfTypes(AppealLodged.class);
    }
}
