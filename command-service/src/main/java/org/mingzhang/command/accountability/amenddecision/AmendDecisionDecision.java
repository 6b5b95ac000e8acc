package org.mingzhang.command.accountability.amenddecision;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decided;
import static org.mingzhang.command.accountability.CaseChecks.decidedOn;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AppealFile;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AmendmentKind;
import org.mingzhang.accountability.event.AppealOutcome;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.command.accountability.CadreMeasures;
import org.mingzhang.command.accountability.CombiningChecks;
import org.mingzhang.command.accountability.MeasureChecks;
import org.mingzhang.command.accountability.OverlapChecks;
import org.mingzhang.command.accountability.Remedy;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.restriction.outlook.Severity;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;

/** Decides whether a decision may be amended, and what restrictions then follow. */
public final class AmendDecisionDecision {
    private AmendDecisionDecision() {}

    public static Decision decide(
            AmendDecision command, AccountabilityCase state, Records records, Facts facts) {
        Subject subject = command.subject();
        SubjectFile file = state.fileOf(subject);
        return opened(command, state, facts)
                .also(decided(state, subject))
                .also(MeasureChecks.known(command.measures(), facts.rulebook()))
                .also(written("/grounds", command.grounds()))
                .also(dated("/amendedOn", command.amendedOn(), lastChange(file), facts))
                .also(Remedy.byDeciderOrSuperior(state, subject, records, facts))
                .procedure(
                        () -> command.kind() == AmendmentKind.LIGHTER || !appealAsksForLess(file),
                        RemedyRefusal.HEAVIER_AFTER_APPEAL,
                        "/kind")
                .also(
                        MeasureChecks.allowed(
                                command.measures(),
                                state,
                                subject,
                                command.amendedOn(),
                                records,
                                facts))
                .procedure(
                        () -> kindFits(command, file, facts.rulebook()),
                        RemedyRefusal.KIND_CONTRADICTS_MEASURES,
                        "/kind")
                .also(CombiningChecks.merged(command.measures(), facts.rulebook()))
                .also(checks -> settled(command, state, records, facts, checks))
                .fourEyes()
                .accept(() -> events(command, state, records, facts));
    }

    private static @Nullable LocalDate lastChange(SubjectFile file) {
        return file.amendments().isEmpty()
                ? decidedOn(file)
                : file.amendments().getLast().amendedOn();
    }

    /** An appeal that is open or was not turned down never ends in something heavier. */
    private static boolean appealAsksForLess(SubjectFile file) {
        return file.appeals().stream()
                .map(AppealFile::decided)
                .anyMatch(answer -> answer == null || answer.outcome() != AppealOutcome.UPHELD);
    }

    private static boolean kindFits(AmendDecision command, SubjectFile file, Rulebook rulebook) {
        LocalDate decidedOn = decidedOn(file);
        LocalDate stated = file.decision() == null ? null : file.decision().effectiveOn();
        if (decidedOn == null) {
            return true;
        }
        Severity severity =
                new Severity(rulebook, decidedOn, Objects.requireNonNullElse(stated, decidedOn));
        List<String> before = MeasureChecks.codes(file.measures());
        List<String> after = MeasureChecks.codes(command.measures());
        return switch (command.kind()) {
            case LIGHTER -> severity.lighterOrSame(before, after);
            case HEAVIER -> severity.heavierOrSame(before, after);
        };
    }

    private static Checks settled(
            AmendDecision command,
            AccountabilityCase state,
            Records records,
            Facts facts,
            Checks checks) {
        return onCadre(command) && decidedOn(state.fileOf(command.subject())) != null
                ? checks.also(
                        OverlapChecks.settled(
                                measures(command, state, records, facts),
                                command.measures(),
                                facts.rulebook()))
                : checks;
    }

    private static List<LedgerEvent> events(
            AmendDecision command, AccountabilityCase state, Records records, Facts facts) {
        if (!onCadre(command)) {
            return List.of(amended(command, List.of(), facts));
        }
        CadreMeasures cadre = measures(command, state, records, facts);
        List<LedgerEvent> events = new ArrayList<>();
        events.add(amended(command, cadre.restrictions(), facts));
        events.addAll(cadre.toRecord(command.amendedOn()));
        return events;
    }

    private static boolean onCadre(AmendDecision command) {
        return command.subject().kind() == SubjectKind.CADRE;
    }

    /** All measures on the cadre, as they stand once this decision is amended. */
    private static CadreMeasures measures(
            AmendDecision command, AccountabilityCase state, Records records, Facts facts) {
        return CadreMeasures.after(
                new CadreId(command.subject().id()),
                command.caseId(),
                state.evolve(amended(command, List.of(), facts)),
                records,
                facts.rulebook());
    }

    private static DecisionAmended amended(
            AmendDecision command, List<Restriction> restrictions, Facts facts) {
        return new DecisionAmended(
                command.caseId(),
                command.subject(),
                command.amendedOn(),
                facts.attribution().organ(),
                command.kind(),
                command.measures(),
                restrictions,
                command.grounds());
    }
}
