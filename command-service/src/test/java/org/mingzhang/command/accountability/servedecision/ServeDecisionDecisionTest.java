package org.mingzhang.command.accountability.servedecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.accountability.StrictRulebook;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Text;

/** Serving a decision, and the window of the appeal it opens. */
public final class ServeDecisionDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.SERVE_DECISION))
                    .notOpened()
                    .notInCase()
                    .notDecided()
                    .annulled()
                    .must(
                            DecisionRefusal.ALREADY_SERVED,
                            each ->
                                    each.given(
                                            new DecisionServed(
                                                    CASE,
                                                    SUBJECT,
                                                    day("2024-06-29"),
                                                    true,
                                                    null,
                                                    new Text("", ""))))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each ->
                                    each.set("/servedOn", "2026-11-22")
                                            .rulebook(StrictRulebook.rulebook()))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/servedOn", "2024-06-27"))
                    .must(
                            DecisionRefusal.CALENDAR_UNKNOWN,
                            each -> each.rulebook(StrictRulebook.withoutCalendar()));

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    @Test
    void the_last_day_moves_to_the_next_working_day() {
        assertThat(until("2025-09-05")).isEqualTo(day("2025-10-09"));
        assertThat(until("2026-01-31")).isEqualTo(day("2026-02-28"));
        assertThat(until("2024-07-01")).isEqualTo(day("2024-08-01"));
    }

    @Test
    void a_decision_under_the_2016_version_gives_no_appeal() {
        DecisionServed served = served(decided("2019-08-20"), "2019-08-21");
        assertThat(served.appealOpen()).isFalse();
        assertThat(served.appealUntil()).isNull();
        assertThat(served.appealExplanation().en()).contains("no appeal");
    }

    @Test
    void a_decision_under_the_2009_version_gives_fifteen_days() {
        Draft draft = decided("2016-06-01").rulebook(StrictRulebook.everyDayWorks(2016));
        assertThat(served(draft, "2016-06-02").appealUntil()).isEqualTo(day("2016-06-17"));
    }

    @Test
    void an_imported_decision_without_a_date_gives_no_window() {
        Draft draft = decided(null).imported();
        assertThat(served(draft, "2024-07-01").appealOpen()).isFalse();
    }

    private static LocalDate until(String servedOn) {
        return served(CaseStory.draft(CaseVerb.SERVE_DECISION), servedOn).appealUntil();
    }

    private static Draft decided(@Nullable String decidedOn) {
        return CaseStory.draft(CaseVerb.SERVE_DECISION)
                .without(AccountabilityDecided.class)
                .given(
                        new AccountabilityDecided(
                                CASE,
                                SUBJECT,
                                null,
                                decidedOn == null ? null : day(decidedOn),
                                null,
                                new OrganisationId("org-linhe-committee"),
                                List.of(),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                day("2024-06-28")));
    }

    private static DecisionServed served(Draft draft, String servedOn) {
        return (DecisionServed) draft.set("/servedOn", servedOn).accepted().getFirst();
    }
}
