package org.mingzhang.command.accountability.determinefaulttolerance;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.names;
import static org.mingzhang.command.accountability.CaseChecks.running;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.accountability.event.CorrectionPlan;
import org.mingzhang.accountability.event.FaultToleranceApplied;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.command.accountability.Handlers;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.ToleranceRules;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.SubjectKind;

/** Decides whether a determination may be recorded. */
public final class DetermineFaultToleranceDecision {
    private DetermineFaultToleranceDecision() {}

    public static Decision decide(
            DetermineFaultTolerance command,
            AccountabilityCase state,
            Records records,
            Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        FaultToleranceApplied applied = file.toleranceApplied();
        return running(command, state, facts)
                .also(names(state, command.subject()))
                .also(written("/grounds", command.grounds()))
                .must(
                        () -> file.decision() == null,
                        ToleranceRefusal.TOLERANCE_AFTER_DECISION,
                        "/subject")
                .must(
                        () -> file.tolerance() == null,
                        ToleranceRefusal.TOLERANCE_ALREADY_DETERMINED,
                        "/subject")
                .procedure(
                        () -> applied != null, ToleranceRefusal.TOLERANCE_NOT_APPLIED, "/subject")
                .also(
                        dated(
                                "/determinedOn",
                                command.determinedOn(),
                                applied == null ? null : applied.appliedOn(),
                                facts))
                .also(
                        checks ->
                                ToleranceAnswers.known(
                                        command, facts.rulebook().tolerance(), checks))
                .also(
                        Handlers.byCaseOrganOrAbove(
                                state, records, facts, ToleranceRefusal.NOT_THE_BODY_THAT_DECIDES))
                .also(
                        checks ->
                                ToleranceAnswers.complete(
                                        command, facts.rulebook().tolerance(), checks))
                .also(checks -> ToleranceAnswers.justify(command, checks))
                .also(checks -> plan(command, checks))
                .fourEyes()
                .accept(() -> events(command, facts));
    }

    private static Checks plan(DetermineFaultTolerance command, Checks checks) {
        CorrectionPlan plan = command.plan();
        return checks.procedure(
                        () ->
                                command.outcome() == ToleranceOutcome.NOT_GRANTED
                                        || (plan != null && !plan.text().isBlank()),
                        ToleranceRefusal.PLAN_MISSING,
                        "/plan")
                .procedure(
                        () -> plan == null || !plan.dueOn().isBefore(command.determinedOn()),
                        ToleranceRefusal.PLAN_DUE_TOO_EARLY,
                        "/plan/dueOn");
    }

    private static List<LedgerEvent> events(DetermineFaultTolerance command, Facts facts) {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(event(command, facts));
        if (command.outcome() != ToleranceOutcome.NOT_GRANTED
                && command.subject().kind() == SubjectKind.CADRE) {
            events.add(
                    new MatterTolerated(
                            new CadreId(command.subject().id()),
                            command.caseId(),
                            command.outcome(),
                            noEffects(command.outcome(), facts.rulebook().tolerance()),
                            command.determinedOn()));
        }
        return events;
    }

    /** A matter only treated more lightly keeps its impact period, and with it every effect. */
    private static List<String> noEffects(ToleranceOutcome outcome, ToleranceRules rules) {
        return outcome == ToleranceOutcome.EXEMPT
                ? rules.noEffects().stream().map(Entry::code).toList()
                : List.of();
    }

    private static FaultToleranceDetermined event(DetermineFaultTolerance command, Facts facts) {
        return new FaultToleranceDetermined(
                command.caseId(),
                command.subject(),
                command.determinedOn(),
                facts.attribution().organ(),
                command.conditions(),
                command.looks(),
                command.redLines(),
                command.outcome(),
                command.plan(),
                command.grounds());
    }
}
