package org.mingzhang.command.accountability.annuldecision;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decided;
import static org.mingzhang.command.accountability.CaseChecks.decidedOn;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.NameRestorationDue;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.cadre.event.PostGivenBack;
import org.mingzhang.command.accountability.CadreMeasures;
import org.mingzhang.command.accountability.Remedy;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.SubjectKind;

/** Decides whether a decision may be annulled, and what is given back. */
public final class AnnulDecisionDecision {
    private AnnulDecisionDecision() {}

    public static Decision decide(
            AnnulDecision command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        return opened(command, state, facts)
                .also(decided(state, command.subject()))
                .also(written("/grounds", command.grounds()))
                .also(dated("/annulledOn", command.annulledOn(), decidedOn(file), facts))
                .also(Remedy.byDeciderOrSuperior(state, command.subject(), records, facts))
                .fourEyes()
                .accept(() -> events(command, state, records, facts));
    }

    private static List<LedgerEvent> events(
            AnnulDecision command, AccountabilityCase state, Records records, Facts facts) {
        DecisionAnnulled annulled =
                new DecisionAnnulled(
                        command.caseId(),
                        command.subject(),
                        command.annulledOn(),
                        facts.attribution().organ(),
                        command.grounds());
        List<LedgerEvent> events = new ArrayList<>();
        events.add(annulled);
        List<Publicity> announced = announced(state.fileOf(command.subject()));
        if (!announced.isEmpty()) {
            events.add(
                    new NameRestorationDue(
                            command.caseId(), command.subject(), announced, command.annulledOn()));
        }
        if (command.subject().kind() == SubjectKind.CADRE) {
            CadreId cadre = new CadreId(command.subject().id());
            events.addAll(
                    CadreMeasures.after(
                                    cadre,
                                    command.caseId(),
                                    state.evolve(annulled),
                                    records,
                                    facts.rulebook())
                            .toRecord(command.annulledOn()));
            records.cadre(cadre).lostUnderCase().stream()
                    .filter(lost -> command.caseId().equals(lost.caseId()))
                    .map(
                            lost ->
                                    new PostGivenBack(
                                            cadre,
                                            command.caseId(),
                                            lost.post(),
                                            command.annulledOn()))
                    .forEach(events::add);
        }
        return events;
    }

    /** Each place where the decision was announced, from the record and never typed again. */
    private static List<Publicity> announced(SubjectFile file) {
        return file.announcements().stream().map(DecisionAnnounced::where).distinct().toList();
    }
}
