package org.mingzhang.command.accountability.decideaccountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.kernel.Decision;

/** The version of the rules a decision says it applies, held against the days of the case. */
class RuleVersionTest {
    @ParameterizedTest(name = "{0} because {1}, conduct {2} to {3}, decided {4}: {5}")
    @CsvSource({
        "2019, CONDUCT_TIME, 2019-09-01, 2020-01-01, 2024-06-28, true",
        "2019, CONDUCT_TIME, 2018-01-01, 2019-08-31, 2024-06-28, false",
        "2016, CONDUCT_TIME, 2018-01-01, 2019-08-31, 2024-06-28, true",
        "2016, CONDUCT_TIME, 2015-01-01, 2016-07-07, 2024-06-28, false",
        "2019, CONTINUING, 2019-08-31, 2019-09-01, 2024-06-28, true",
        "2019, CONTINUING, 2019-01-01, 2019-08-31, 2024-06-28, false",
        "2019, CONTINUING, 2019-09-01, 2020-08-31, 2024-06-28, false",
        "2019, LENIENT_NEW, 2018-01-01, 2019-08-31, 2024-06-28, true",
        "2016, LENIENT_NEW, 2015-01-01, 2016-01-01, 2024-06-28, false",
        "2016, REVIEW_OLD, 2018-01-01, 2018-06-01, 2024-06-28, true",
        "2019, REVIEW_OLD, 2020-01-01, 2020-06-01, 2024-06-28, false",
    })
    void the_version_is_held_against_the_days(
            String version,
            String selection,
            String from,
            String to,
            String decided,
            boolean fits) {
        Draft draft =
                conduct(CaseStory.draft(CaseVerb.DECIDE_ACCOUNTABILITY), day(from), day(to))
                        .set("/decidedOn", decided)
                        .set("/ruleVersion/version", version)
                        .set("/ruleVersion/selection", selection);
        if (!fits) {
            assertThat(draft.decide())
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused ->
                                    assertThat(refused.refusal())
                                            .isEqualTo(
                                                    DecisionRefusal
                                                            .RULE_VERSION_CONTRADICTS_DATES));
            return;
        }
        AccountabilityDecided event = (AccountabilityDecided) draft.accepted().getFirst();
        assertThat(event.ruleVersion()).isNotNull();
        assertThat(event.ruleVersion().reckoned()).isNotNull();
        assertThat(event.ruleVersion().reckoned().zh()).contains(from, to);
        assertThat(event.ruleVersion().reckoned().en()).contains("applies:");
    }

    /** The story's case with other days of the conduct. */
    private static Draft conduct(Draft draft, LocalDate from, LocalDate to) {
        AccountabilityOpened opened =
                draft.history().stream()
                        .filter(AccountabilityOpened.class::isInstance)
                        .map(AccountabilityOpened.class::cast)
                        .findFirst()
                        .orElseThrow();
        return draft.replacing(
                opened,
                new AccountabilityOpened(
                        opened.caseId(),
                        opened.subjects(),
                        opened.grounds(),
                        opened.groundText(),
                        opened.facts(),
                        from,
                        to,
                        opened.openedOn(),
                        opened.openedBy(),
                        opened.distinctFrom(),
                        opened.membersReason()));
    }
}
