package org.mingzhang.command.reinstatement.recordsuperioranswer;

import static org.mingzhang.command.reinstatement.StepChecks.dateOf;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.provided;
import static org.mingzhang.command.reinstatement.StepChecks.standsAt;
import static org.mingzhang.reinstatement.PreparationRefusal.NO_REPORT_TO_ANSWER;

import java.util.List;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.SuperiorAnswered;
import org.mingzhang.rulebook.personnel.StepKind;

/** Decides whether the step is recorded: record the answer of the organisation above. */
public final class RecordSuperiorAnswerDecision {
    private RecordSuperiorAnswerDecision() {}

    public static Decision decide(
            RecordSuperiorAnswer command, Reinstatement state, Records records, Facts facts) {
        return Checks.under(facts)
                .also(standsAt(ReinstatementStage.PROPOSED, state))
                .also(
                        provided(
                                facts.rulebook()
                                        .personnel()
                                        .step(StepKind.REPORT_TO_SUPERIOR)
                                        .isPresent(),
                                facts))
                .also(
                        dated(
                                "/answeredOn",
                                command.answeredOn(),
                                dateOf(state.preparation().report()),
                                facts))
                .must(
                        () -> state.preparation().awaitsAnswer(),
                        NO_REPORT_TO_ANSWER,
                        "/reinstatementId")
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new SuperiorAnswered(
                                                command.reinstatementId(),
                                                command.answeredOn(),
                                                command.agreed(),
                                                command.documentNumber())));
    }
}
