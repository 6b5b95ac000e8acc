package org.mingzhang.command.reinstatement.raiseobjection;

import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.standsAt;
import static org.mingzhang.command.reinstatement.StepChecks.written;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OBJECTION_ALREADY_RAISED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OBJECTION_OUTSIDE_NOTICE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ObjectionRaised;

/** Decides whether an objection is recorded: only during the notice. */
public final class RaiseObjectionDecision {
    private RaiseObjectionDecision() {}

    public static Decision decide(
            RaiseObjection command, Reinstatement state, Records records, Facts facts) {
        return Checks.under(facts)
                .also(standsAt(ReinstatementStage.ON_NOTICE, state))
                .also(written("/summary", command.summary()))
                .also(dated("/raisedOn", command.raisedOn(), null, facts))
                .must(
                        () -> state.objection(command.objectionId()).isEmpty(),
                        OBJECTION_ALREADY_RAISED,
                        "/objectionId")
                .also(checks -> duringNotice(command, state.notice(), checks))
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new ObjectionRaised(
                                                command.reinstatementId(),
                                                command.objectionId(),
                                                command.raisedOn(),
                                                command.summary())));
    }

    private static Checks duringNotice(
            RaiseObjection command, @Nullable NoticePublished notice, Checks checks) {
        return notice == null
                ? checks
                : checks.must(
                        () ->
                                !command.raisedOn().isBefore(notice.publishedOn())
                                        && !command.raisedOn().isAfter(notice.lastDay()),
                        OBJECTION_OUTSIDE_NOTICE,
                        "/raisedOn",
                        notice.publishedOn(),
                        notice.lastDay());
    }
}
