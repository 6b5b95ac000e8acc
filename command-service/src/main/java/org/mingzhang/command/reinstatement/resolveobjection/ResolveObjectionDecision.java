package org.mingzhang.command.reinstatement.resolveobjection;

import static org.mingzhang.command.reinstatement.StepChecks.dateOf;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.standsAt;
import static org.mingzhang.command.reinstatement.StepChecks.written;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OBJECTION_ALREADY_RESOLVED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OBJECTION_UNKNOWN;

import java.util.List;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.ObjectionFile;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.ObjectionResolved;
import org.mingzhang.shared.LedgerEvent;

/** Decides whether the answer to an objection is recorded; an upheld one ends the procedure. */
public final class ResolveObjectionDecision {
    private ResolveObjectionDecision() {}

    public static Decision decide(
            ResolveObjection command, Reinstatement state, Records records, Facts facts) {
        ObjectionFile objection = state.objection(command.objectionId()).orElse(null);
        return Checks.under(facts)
                .also(standsAt(ReinstatementStage.ON_NOTICE, state))
                .also(written("/grounds", command.grounds()))
                .also(
                        dated(
                                "/resolvedOn",
                                command.resolvedOn(),
                                objection == null
                                        ? dateOf(state.notice())
                                        : objection.raised().raisedOn(),
                                facts))
                .must(() -> objection != null, OBJECTION_UNKNOWN, "/objectionId")
                .must(
                        () -> objection == null || objection.resolved() == null,
                        OBJECTION_ALREADY_RESOLVED,
                        "/objectionId")
                .fourEyes()
                .accept(() -> events(command, state));
    }

    private static List<LedgerEvent> events(ResolveObjection command, Reinstatement state) {
        ObjectionResolved resolved =
                new ObjectionResolved(
                        command.reinstatementId(),
                        command.objectionId(),
                        command.resolvedOn(),
                        command.upheld(),
                        command.grounds());
        return command.upheld()
                ? List.of(
                        resolved,
                        new ReinstatementEnded(
                                state.motion().cadreId(),
                                command.reinstatementId(),
                                false,
                                command.resolvedOn()))
                : List.of(resolved);
    }
}
