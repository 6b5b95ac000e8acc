package org.mingzhang.command.accountability.decideappeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.AppealOutcome;
import org.mingzhang.accountability.event.Investigator;
import org.mingzhang.accountability.event.InvestigatorsAssigned;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.Spoils;
import org.mingzhang.command.accountability.StrictRulebook;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.AppealId;

/** Answering an appeal. */
public final class DecideAppealDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.DECIDE_APPEAL))
                    .notOpened()
                    .notInCase()
                    .notDecided()
                    .annulled()
                    .must(RemedyRefusal.APPEAL_UNKNOWN, each -> each.set("/appealId", "appeal-99"))
                    .must(
                            RemedyRefusal.APPEAL_ALREADY_DECIDED,
                            each ->
                                    each.given(
                                            new AppealDecided(
                                                    CASE,
                                                    SUBJECT,
                                                    new AppealId("appeal-01"),
                                                    day("2024-07-20"),
                                                    AppealOutcome.UPHELD,
                                                    List.of(),
                                                    "")))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/grounds", " "))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/decidedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/decidedOn", "2024-07-14"))
                    .procedure(RemedyRefusal.PANEL_MISSING, each -> each.json("/panel", "[]"))
                    .procedure(
                            RemedyRefusal.PANEL_HANDLED_CASE,
                            each -> each.json("/panel", "['qian','zhou']"))
                    .procedure(
                            HandlerRefusal.HANDLER_RECUSED,
                            each -> each.given(Spoils.recused("qian")))
                    .procedure(
                            RemedyRefusal.NOT_DECIDER_OR_SUPERIOR,
                            each -> lodgedOn(each, "accountability").organ("org-hexi-committee"))
                    .procedure(
                            RemedyRefusal.ROAD_HANDLED_ELSEWHERE,
                            each -> lodgedOn(each, "civil-servant-appeal"))
                    .must(
                            DecisionRefusal.CALENDAR_UNKNOWN,
                            each ->
                                    lodgedOn(each, "civil-servant")
                                            .set("/servedOn", "2024-08-12")
                                            .rulebook(StrictRulebook.withoutCalendar()));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    private static Draft lodgedOn(Draft draft, String road) {
        return draft.without(AppealLodged.class)
                .given(
                        new AppealLodged(
                                CASE,
                                SUBJECT,
                                new AppealId("appeal-01"),
                                day("2024-07-15"),
                                "不服",
                                road));
    }

    @ParameterizedTest(name = "{0} of the panel: {1}")
    @CsvSource({
        "zhou, investigated",
        "he, reviewed",
        "lin, reviewed",
    })
    void nobody_who_handled_the_case_hears_the_appeal(String account, String part) {
        Draft draft =
                CaseStory.draft(CaseVerb.DECIDE_APPEAL)
                        .json("/panel", "['qian','%s']".formatted(account));
        assertThat(draft.decide())
                .as(part)
                .isEqualTo(
                        new Decision.Refused(
                                RemedyRefusal.PANEL_HANDLED_CASE, "/panel", List.of()));
    }

    @Test
    void an_investigator_replaced_since_has_handled_the_case() {
        Draft draft =
                CaseStory.draft(CaseVerb.DECIDE_APPEAL)
                        .given(team("qian", "wu"))
                        .given(team("wu", "feng"));
        assertThat(draft.decide())
                .isEqualTo(
                        new Decision.Refused(
                                RemedyRefusal.PANEL_HANDLED_CASE, "/panel", List.of()));
    }

    private static InvestigatorsAssigned team(String... accounts) {
        return new InvestigatorsAssigned(
                CASE,
                day("2024-03-20"),
                Stream.of(accounts)
                        .map(each -> new Investigator(new AccountId(each), null))
                        .toList(),
                new AccountId(accounts[0]));
    }

    @Test
    void an_answer_alone_changes_no_restriction() {
        assertThat(CaseStory.draft(CaseVerb.DECIDE_APPEAL).accepted())
                .hasExactlyElementsOfTypes(AppealDecided.class);
    }
}
