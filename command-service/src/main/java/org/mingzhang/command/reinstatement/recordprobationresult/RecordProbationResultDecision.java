package org.mingzhang.command.reinstatement.recordprobationresult;

import static org.mingzhang.command.reinstatement.StepChecks.acting;
import static org.mingzhang.command.reinstatement.StepChecks.dateOf;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.provided;
import static org.mingzhang.command.reinstatement.StepChecks.written;
import static org.mingzhang.reinstatement.PreparationRefusal.NOT_RESTORED_YET;
import static org.mingzhang.reinstatement.PreparationRefusal.TRIAL_ALREADY_ASSESSED;
import static org.mingzhang.reinstatement.PreparationRefusal.TRIAL_NOT_OVER;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.ProbationResultRecorded;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.rulebook.personnel.StepKind;
import org.mingzhang.rulebook.personnel.StepRule;

/** Decides whether the step is recorded: record how the time on trial ended. */
public final class RecordProbationResultDecision {
    private RecordProbationResultDecision() {}

    public static Decision decide(
            RecordProbationResult command, Reinstatement state, Records records, Facts facts) {
        return Checks.under(facts)
                .also(
                        provided(
                                facts.rulebook().personnel().step(StepKind.PROBATION).isPresent(),
                                facts))
                .also(acting("/assessedBy", command.assessedBy(), records))
                .also(written("/finding", command.finding()))
                .also(dated("/assessedOn", command.assessedOn(), dateOf(state.restoring()), facts))
                .must(
                        () -> state.stage() == ReinstatementStage.RESTORED,
                        NOT_RESTORED_YET,
                        "/reinstatementId")
                .also(checks -> over(command, state, facts, checks))
                .must(() -> state.probation() == null, TRIAL_ALREADY_ASSESSED, "/reinstatementId")
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new ProbationResultRecorded(
                                                command.reinstatementId(),
                                                command.assessedOn(),
                                                command.assessedBy(),
                                                command.passed(),
                                                command.finding())));
    }

    private static Checks over(
            RecordProbationResult command, Reinstatement state, Facts facts, Checks checks) {
        StepRule rule = facts.rulebook().personnel().step(StepKind.PROBATION).orElse(null);
        RestoredToPost restoring = state.restoring();
        if (rule == null || rule.months() == null || restoring == null) {
            return checks;
        }
        LocalDate end = restoring.restoredOn().plusMonths(rule.months());
        return checks.rule(
                rule.basis(),
                () -> !command.assessedOn().isBefore(end),
                TRIAL_NOT_OVER,
                "/assessedOn",
                end,
                command.assessedOn());
    }
}
