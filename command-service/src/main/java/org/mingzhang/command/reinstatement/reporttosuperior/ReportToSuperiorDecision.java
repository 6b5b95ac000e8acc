package org.mingzhang.command.reinstatement.reporttosuperior;

import static org.mingzhang.command.reinstatement.StepChecks.acting;
import static org.mingzhang.command.reinstatement.StepChecks.dateOf;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.provided;
import static org.mingzhang.command.reinstatement.StepChecks.standsAt;
import static org.mingzhang.reinstatement.PreparationRefusal.ANSWER_AWAITED;

import java.util.List;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.ReportedToSuperior;
import org.mingzhang.rulebook.personnel.StepKind;

/** Decides whether the step is recorded: report to the organisation above. */
public final class ReportToSuperiorDecision {
    private ReportToSuperiorDecision() {}

    public static Decision decide(
            ReportToSuperior command, Reinstatement state, Records records, Facts facts) {
        return Checks.under(facts)
                .also(standsAt(ReinstatementStage.PROPOSED, state))
                .also(
                        provided(
                                facts.rulebook()
                                        .personnel()
                                        .step(StepKind.REPORT_TO_SUPERIOR)
                                        .isPresent(),
                                facts))
                .also(acting("/reportedTo", command.reportedTo(), records))
                .also(dated("/reportedOn", command.reportedOn(), dateOf(state.proposal()), facts))
                .must(
                        () -> !state.preparation().awaitsAnswer(),
                        ANSWER_AWAITED,
                        "/reinstatementId",
                        String.valueOf(dateOf(state.preparation().report())))
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new ReportedToSuperior(
                                                command.reinstatementId(),
                                                command.reportedOn(),
                                                command.reportedTo(),
                                                command.documentNumber())));
    }
}
