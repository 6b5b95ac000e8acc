package org.mingzhang.command.reinstatement.recordrecommendation;

import static org.mingzhang.command.reinstatement.StepChecks.acting;
import static org.mingzhang.command.reinstatement.StepChecks.dateOf;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.provided;
import static org.mingzhang.command.reinstatement.StepChecks.standsAt;
import static org.mingzhang.reinstatement.PreparationRefusal.RECOMMENDATION_COUNTS_IMPOSSIBLE;

import java.util.List;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.RecommendationRecorded;
import org.mingzhang.rulebook.personnel.StepKind;

/** Decides whether the step is recorded: record the result of a recommendation. */
public final class RecordRecommendationDecision {
    private RecordRecommendationDecision() {}

    public static Decision decide(
            RecordRecommendation command, Reinstatement state, Records records, Facts facts) {
        return Checks.under(facts)
                .also(standsAt(ReinstatementStage.PROPOSED, state))
                .also(
                        provided(
                                facts.rulebook()
                                        .personnel()
                                        .step(StepKind.RECOMMENDATION)
                                        .isPresent(),
                                facts))
                .also(acting("/heldBy", command.heldBy(), records))
                .also(dated("/heldOn", command.heldOn(), dateOf(state.proposal()), facts))
                .must(
                        () ->
                                command.participants() > 0
                                        && command.inFavour() >= 0
                                        && command.participants() >= command.inFavour(),
                        RECOMMENDATION_COUNTS_IMPOSSIBLE,
                        "/inFavour",
                        command.participants(),
                        command.inFavour())
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new RecommendationRecorded(
                                                command.reinstatementId(),
                                                command.heldOn(),
                                                command.heldBy(),
                                                command.participants(),
                                                command.inFavour())));
    }
}
