package org.mingzhang.command.reinstatement.decidereinstatement;

import static org.mingzhang.command.reinstatement.PreparationChecks.prepared;
import static org.mingzhang.command.reinstatement.StepChecks.acting;
import static org.mingzhang.command.reinstatement.StepChecks.dateOf;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.provided;
import static org.mingzhang.command.reinstatement.StepChecks.standsAt;
import static org.mingzhang.reinstatement.ReinstatementRefusal.QUORUM_MISSING;
import static org.mingzhang.reinstatement.ReinstatementRefusal.VOTE_IMPOSSIBLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.VoteRule;
import org.mingzhang.shared.LedgerEvent;

/**
 * Decides whether a collective decision is recorded; a failed vote is recorded and ends the
 * procedure.
 */
public final class DecideReinstatementDecision {
    private DecideReinstatementDecision() {}

    public static Decision decide(
            DecideReinstatement command, Reinstatement state, Records records, Facts facts) {
        Vote vote = command.vote();
        return Checks.under(facts)
                .also(standsAt(ReinstatementStage.PROPOSED, state))
                .also(provided(facts.rulebook().vote() != null, facts))
                .also(acting("/decidedBy", command.decidedBy(), records))
                .also(dated("/decidedOn", command.decidedOn(), lastStep(state), facts))
                .also(
                        checks ->
                                state.proposal() == null
                                        ? checks
                                        : checks.also(
                                                prepared(
                                                        state,
                                                        records.cadre(state.motion().cadreId()),
                                                        command.decidedOn(),
                                                        facts.rulebook())))
                .must(
                        () ->
                                VoteRule.possible(
                                        vote.shouldAttend(), vote.present(), vote.inFavour()),
                        VOTE_IMPOSSIBLE,
                        "/vote",
                        vote.shouldAttend(),
                        vote.present(),
                        vote.inFavour())
                .also(checks -> quorum(vote, facts.rulebook(), checks))
                .fourEyes()
                .accept(() -> events(command, state, facts.rulebook()));
    }

    private static @Nullable LocalDate lastStep(Reinstatement state) {
        LocalDate motion = dateOf(state.proposal());
        return motion == null ? null : state.preparation().lastOn(motion);
    }

    private static Checks quorum(Vote vote, Rulebook rulebook, Checks checks) {
        VoteRule rule = rulebook.vote();
        if (rule == null) {
            return checks;
        }
        int quorum = rule.quorum(Math.max(vote.shouldAttend(), 0));
        return checks.rule(
                rule.basis(),
                () -> vote.present() >= quorum,
                QUORUM_MISSING,
                "/vote/present",
                vote.present(),
                quorum);
    }

    private static List<LedgerEvent> events(
            DecideReinstatement command, Reinstatement state, Rulebook rulebook) {
        Vote vote = command.vote();
        boolean approved =
                Objects.requireNonNull(rulebook.vote())
                        .passes(vote.shouldAttend(), vote.inFavour());
        ReinstatementDecided decided =
                new ReinstatementDecided(
                        command.reinstatementId(),
                        command.decidedOn(),
                        command.decidedBy(),
                        command.vote(),
                        approved,
                        command.grounds());
        return approved
                ? List.of(decided)
                : List.of(
                        decided,
                        new ReinstatementEnded(
                                state.motion().cadreId(),
                                command.reinstatementId(),
                                false,
                                command.decidedOn()));
    }
}
