package org.mingzhang.command.reinstatement.recordintegrityopinion;

import static org.mingzhang.command.reinstatement.StepChecks.acting;
import static org.mingzhang.command.reinstatement.StepChecks.dateOf;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.provided;
import static org.mingzhang.command.reinstatement.StepChecks.standsAt;
import static org.mingzhang.command.reinstatement.StepChecks.written;
import static org.mingzhang.reinstatement.PreparationRefusal.ONE_SIGNER_ONLY;

import java.util.List;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.IntegrityOpinionRecorded;
import org.mingzhang.rulebook.personnel.StepKind;

/** Decides whether the step is recorded: record the opinion on integrity, signed by two. */
public final class RecordIntegrityOpinionDecision {
    private RecordIntegrityOpinionDecision() {}

    public static Decision decide(
            RecordIntegrityOpinion command, Reinstatement state, Records records, Facts facts) {
        return Checks.under(facts)
                .also(standsAt(ReinstatementStage.PROPOSED, state))
                .also(
                        provided(
                                facts.rulebook()
                                        .personnel()
                                        .step(StepKind.INTEGRITY_OPINION)
                                        .isPresent(),
                                facts))
                .also(acting("/givenBy", command.givenBy(), records))
                .also(written("/conclusion", command.conclusion()))
                .also(dated("/givenOn", command.givenOn(), dateOf(state.proposal()), facts))
                .must(
                        () -> !command.secretary().equals(command.disciplineSecretary()),
                        ONE_SIGNER_ONLY,
                        "/disciplineSecretary")
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new IntegrityOpinionRecorded(
                                                command.reinstatementId(),
                                                command.givenOn(),
                                                command.givenBy(),
                                                command.secretary(),
                                                command.disciplineSecretary(),
                                                command.clear(),
                                                command.conclusion())));
    }
}
