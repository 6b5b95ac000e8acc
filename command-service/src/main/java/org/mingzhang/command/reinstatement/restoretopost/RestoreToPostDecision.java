package org.mingzhang.command.reinstatement.restoretopost;

import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.provided;
import static org.mingzhang.command.reinstatement.StepChecks.standsAt;
import static org.mingzhang.reinstatement.ReinstatementRefusal.NOTICE_NOT_OVER;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OBJECTION_OPEN;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.CadreRefusal;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.command.reinstatement.GateChecks;
import org.mingzhang.command.reinstatement.Gates;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.shared.LedgerEvent;

/** Decides whether a cadre is restored: notice over, no objection open, every gate passed again. */
public final class RestoreToPostDecision {
    private RestoreToPostDecision() {}

    public static Decision decide(
            RestoreToPost command, Reinstatement state, Records records, Facts facts) {
        Checks checks = Checks.under(facts).also(standsAt(ReinstatementStage.ON_NOTICE, state));
        return state.stage() == ReinstatementStage.ON_NOTICE
                ? afterNotice(command, state, records, facts, checks)
                : checks.accept(List::of);
    }

    private static Decision afterNotice(
            RestoreToPost command,
            Reinstatement state,
            Records records,
            Facts facts,
            Checks checks) {
        ReinstatementProposed motion = state.motion();
        CadreFile cadre = records.cadre(motion.cadreId());
        Gates gates =
                new Gates(
                        facts.rulebook(),
                        cadre,
                        state,
                        records.organisation(motion.post().organisation()),
                        motion.post(),
                        command.restoredOn(),
                        facts.today(),
                        command.statements());
        return checks.also(provided(!facts.rulebook().gates().isEmpty(), facts))
                .must(
                        () -> !cadre.posts().contains(motion.post()),
                        CadreRefusal.POST_ALREADY_HELD,
                        "/reinstatementId")
                .also(dated("/restoredOn", command.restoredOn(), null, facts))
                .must(
                        () -> command.restoredOn().isAfter(state.publicNotice().lastDay()),
                        NOTICE_NOT_OVER,
                        "/restoredOn",
                        state.publicNotice().lastDay())
                .also(answeredObjections(state))
                .also(GateChecks.allPassed(gates))
                .fourEyes()
                .accept(() -> events(command, motion, gates));
    }

    private static UnaryOperator<Checks> answeredObjections(Reinstatement state) {
        String open =
                state.objections().stream()
                        .filter(file -> file.resolved() == null)
                        .map(file -> file.raised().objectionId().value())
                        .collect(Collectors.joining(", "));
        return checks -> checks.must(open::isEmpty, OBJECTION_OPEN, "/reinstatementId", open);
    }

    private static List<LedgerEvent> events(
            RestoreToPost command, ReinstatementProposed motion, Gates gates) {
        return List.of(
                new RestoredToPost(
                        command.reinstatementId(),
                        motion.cadreId(),
                        motion.post(),
                        command.restoredOn(),
                        gates.verdicts()),
                new AppointedToPost(
                        motion.cadreId(),
                        motion.post(),
                        command.restoredOn(),
                        command.reinstatementId()),
                new ReinstatementEnded(
                        motion.cadreId(), command.reinstatementId(), true, command.restoredOn()));
    }
}
