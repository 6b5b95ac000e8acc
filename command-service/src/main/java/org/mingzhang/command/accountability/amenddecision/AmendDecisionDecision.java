package org.mingzhang.command.accountability.amenddecision;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decided;
import static org.mingzhang.command.accountability.CaseChecks.decidedOn;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AppealFile;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AmendmentKind;
import org.mingzhang.accountability.event.AppealOutcome;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.accountability.MeasureChecks;
import org.mingzhang.command.accountability.Remedy;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.restriction.RestrictionCalculator;
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
                .fourEyes()
                .accept(() -> events(command, file, facts));
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

    /** Both sets of measures are laid on the original anchor, so that only their length differs. */
    private static boolean kindFits(AmendDecision command, SubjectFile file, Rulebook rulebook) {
        LocalDate decidedOn = decidedOn(file);
        LocalDate anchor = effectiveOn(file);
        if (decidedOn == null || anchor == null) {
            return true;
        }
        RestrictionCalculator calculator = new RestrictionCalculator(rulebook, decidedOn);
        LocalDate before = lastDay(calculator, file.measures(), anchor);
        LocalDate after = lastDay(calculator, command.measures(), anchor);
        return switch (command.kind()) {
            case LIGHTER -> !after.isAfter(before);
            case HEAVIER -> !after.isBefore(before);
        };
    }

    private static LocalDate lastDay(
            RestrictionCalculator calculator, List<MeasureImposed> measures, LocalDate anchor) {
        return RestrictionCalculator.lastDay(
                calculator.decided(MeasureChecks.codes(measures), anchor));
    }

    private static List<LedgerEvent> events(AmendDecision command, SubjectFile file, Facts facts) {
        List<Restriction> restrictions = restrictions(command, file, facts.rulebook());
        List<LedgerEvent> events = new ArrayList<>();
        events.add(
                new DecisionAmended(
                        command.caseId(),
                        command.subject(),
                        command.amendedOn(),
                        facts.attribution().organ(),
                        command.kind(),
                        command.measures(),
                        restrictions,
                        command.grounds()));
        if (!restrictions.isEmpty() || !file.restrictions().isEmpty()) {
            events.add(
                    new RestrictionsSet(
                            new CadreId(command.subject().id()),
                            command.caseId(),
                            restrictions,
                            command.amendedOn()));
        }
        return events;
    }

    private static List<Restriction> restrictions(
            AmendDecision command, SubjectFile file, Rulebook rulebook) {
        LocalDate decidedOn = decidedOn(file);
        LocalDate anchor = effectiveOn(file);
        if (decidedOn == null || anchor == null || command.subject().kind() != SubjectKind.CADRE) {
            return List.of();
        }
        RestrictionCalculator calculator = new RestrictionCalculator(rulebook, decidedOn);
        List<String> measures = MeasureChecks.codes(command.measures());
        return switch (command.kind()) {
            case LIGHTER -> calculator.lighter(measures, anchor);
            case HEAVIER ->
                    calculator.heavier(measures, anchor, file.restrictions(), command.amendedOn());
        };
    }

    private static @Nullable LocalDate effectiveOn(SubjectFile file) {
        return file.decision() == null ? null : file.decision().effectiveOn();
    }
}
