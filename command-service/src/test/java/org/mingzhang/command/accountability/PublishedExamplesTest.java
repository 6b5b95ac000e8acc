package org.mingzhang.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.shared.RecordedWarning;

/** The examples, told in order, are one case that the packed rulebook accepts. */
class PublishedExamplesTest {
    @ParameterizedTest
    @EnumSource
    void each_example_is_accepted_under_the_packed_rulebook(CaseVerb verb) {
        assertThat(CaseStory.draft(verb).rulebook(StrictRulebook.packed()).accepted()).isNotEmpty();
    }

    @Test
    void a_rule_that_nobody_verified_only_warns() {
        Draft draft =
                CaseStory.draft(CaseVerb.DECIDE_ACCOUNTABILITY)
                        .rulebook(StrictRulebook.packed())
                        .json("/vote", "{'shouldAttend':11,'present':7,'inFavour':6}");
        assertThat(draft.decide())
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.warnings())
                                        .extracting(RecordedWarning::code)
                                        .containsExactly(DecisionRefusal.QUORUM_NOT_MET.code()));
    }
}
