package org.mingzhang.command.accountability.decideaccountability;

import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.rulebook.VoteRule;

/** A decision is taken by vote: quorum and majority count those who should attend. */
final class CollectiveVote {
    private static final String FIELD = "/vote";

    private CollectiveVote() {}

    static Checks check(@Nullable Vote vote, @Nullable VoteRule rule, Checks checks) {
        if (vote != null) {
            checks.must(
                    () -> VoteRule.possible(vote.shouldAttend(), vote.present(), vote.inFavour()),
                    DecisionRefusal.VOTE_CONTRADICTORY,
                    FIELD);
        }
        if (rule == null) {
            return checks;
        }
        checks.rule(rule.majorityBasis(), () -> vote != null, DecisionRefusal.VOTE_MISSING, FIELD);
        if (vote == null) {
            return checks;
        }
        int base = vote.shouldAttend();
        return checks.rule(
                        rule.basis(),
                        () -> vote.present() >= rule.quorum(base),
                        DecisionRefusal.QUORUM_NOT_MET,
                        FIELD + "/present",
                        base,
                        rule.quorum(base))
                .rule(
                        rule.majorityBasis(),
                        () -> vote.inFavour() >= rule.majority(base),
                        DecisionRefusal.MAJORITY_NOT_MET,
                        FIELD + "/inFavour",
                        base,
                        rule.majority(base));
    }
}
