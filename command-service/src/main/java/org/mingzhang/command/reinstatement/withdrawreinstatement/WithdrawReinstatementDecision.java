package org.mingzhang.command.reinstatement.withdrawreinstatement;

import static org.mingzhang.command.reinstatement.StepChecks.acting;
import static org.mingzhang.command.reinstatement.StepChecks.dateOf;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.running;
import static org.mingzhang.command.reinstatement.StepChecks.written;

import java.util.List;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.event.ReinstatementWithdrawn;

/** Decides whether the step is recorded: give a procedure up. */
public final class WithdrawReinstatementDecision {
    private WithdrawReinstatementDecision() {}

    public static Decision decide(
            WithdrawReinstatement command, Reinstatement state, Records records, Facts facts) {
        return Checks.under(facts)
                .also(running(state))
                .also(acting("/withdrawnBy", command.withdrawnBy(), records))
                .also(written("/grounds", command.grounds()))
                .also(dated("/withdrawnOn", command.withdrawnOn(), dateOf(state.proposal()), facts))
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new ReinstatementWithdrawn(
                                                command.reinstatementId(),
                                                command.withdrawnOn(),
                                                command.withdrawnBy(),
                                                command.grounds()),
                                        new ReinstatementEnded(
                                                state.motion().cadreId(),
                                                command.reinstatementId(),
                                                false,
                                                command.withdrawnOn())));
    }
}
