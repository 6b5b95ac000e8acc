package org.mingzhang.command.reinstatement.proposereinstatement;

import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;
import static org.mingzhang.command.reinstatement.StepChecks.acting;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.provided;
import static org.mingzhang.command.reinstatement.StepChecks.written;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OTHER_PROCEDURE_OPEN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_ALREADY_PROPOSED;

import java.util.List;
import java.util.Optional;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.CadreRefusal;
import org.mingzhang.cadre.event.ReinstatementBegun;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.command.reinstatement.GateChecks;
import org.mingzhang.command.reinstatement.Gates;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.ReinstatementId;

/** Decides whether a motion is recorded, with every gate evaluated. */
public final class ProposeReinstatementDecision {
    private ProposeReinstatementDecision() {}

    public static Decision decide(
            ProposeReinstatement command, Reinstatement state, Records records, Facts facts) {
        CadreFile cadre = records.cadre(command.cadreId());
        Gates gates =
                new Gates(
                        facts.rulebook(),
                        cadre,
                        state,
                        records.organisation(command.post().organisation()),
                        command.post(),
                        command.proposedOn(),
                        facts.today(),
                        command.statements());
        return Checks.under(facts)
                .must(
                        () -> state.stage() == ReinstatementStage.NOT_PROPOSED,
                        REINSTATEMENT_ALREADY_PROPOSED,
                        "/reinstatementId")
                .also(provided(!facts.rulebook().gates().isEmpty(), facts))
                .must(cadre::known, CadreRefusal.CADRE_UNKNOWN, "/cadreId")
                .procedure(
                        () -> !cadre.protection().restricted(),
                        PROCESSING_IS_RESTRICTED,
                        "/cadreId")
                .must(
                        () -> !command.post().title().isBlank(),
                        CadreRefusal.POST_TITLE_MISSING,
                        "/post/title")
                .must(
                        () -> facts.rulebook().admitsRank(command.post().level()),
                        CadreRefusal.POST_LEVEL_UNKNOWN,
                        "/post/level",
                        String.valueOf(command.post().level()))
                .must(
                        () -> records.organisation(command.post().organisation()).known(),
                        CadreRefusal.POST_ORGANISATION_UNKNOWN,
                        "/post/organisation")
                .must(
                        () -> !cadre.posts().contains(command.post()),
                        CadreRefusal.POST_ALREADY_HELD,
                        "/post")
                .also(acting("/proposedBy", command.proposedBy(), records))
                .also(written("/performance", command.performance()))
                .also(dated("/proposedOn", command.proposedOn(), null, facts))
                .must(
                        () -> cadre.openReinstatement() == null,
                        OTHER_PROCEDURE_OPEN,
                        "/cadreId",
                        Optional.ofNullable(cadre.openReinstatement())
                                .map(ReinstatementId::value)
                                .orElse(""))
                .also(GateChecks.allPassed(gates))
                .fourEyes()
                .accept(() -> events(command, gates));
    }

    private static List<LedgerEvent> events(ProposeReinstatement command, Gates gates) {
        return List.of(
                new ReinstatementProposed(
                        command.reinstatementId(),
                        command.cadreId(),
                        command.post(),
                        command.proposedBy(),
                        command.proposedOn(),
                        command.performance(),
                        gates.verdicts()),
                new ReinstatementBegun(
                        command.cadreId(), command.reinstatementId(), command.proposedOn()));
    }
}
