package org.mingzhang.command.accountability.applyfaulttolerance;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.names;
import static org.mingzhang.command.accountability.CaseChecks.openedOn;
import static org.mingzhang.command.accountability.CaseChecks.running;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.accountability.event.Applicant;
import org.mingzhang.accountability.event.ConditionClaim;
import org.mingzhang.accountability.event.FaultToleranceApplied;
import org.mingzhang.command.accountability.Handlers;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.Entry;

/** Decides whether an application may be recorded. */
public final class ApplyFaultToleranceDecision {
    private ApplyFaultToleranceDecision() {}

    public static Decision decide(
            ApplyFaultTolerance command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        List<Entry> conditions = facts.rulebook().tolerance().conditions();
        return running(command, state, facts)
                .also(names(state, command.subject()))
                .also(dated("/appliedOn", command.appliedOn(), openedOn(state), facts))
                .must(() -> !conditions.isEmpty(), ToleranceRefusal.TOLERANCE_NOT_PROVIDED, "")
                .must(
                        () -> file.decision() == null,
                        ToleranceRefusal.TOLERANCE_AFTER_DECISION,
                        "/subject")
                .must(
                        () -> file.toleranceApplied() == null || file.tolerance() != null,
                        ToleranceRefusal.TOLERANCE_ALREADY_APPLIED,
                        "/subject")
                .must(
                        () -> file.tolerance() == null,
                        ToleranceRefusal.TOLERANCE_ALREADY_DETERMINED,
                        "/subject")
                .also(checks -> claims(command, state, conditions, checks))
                .accept(
                        () ->
                                List.of(
                                        new FaultToleranceApplied(
                                                command.caseId(),
                                                command.subject(),
                                                command.appliedOn(),
                                                command.applicant(),
                                                command.claims())));
    }

    private static Checks claims(
            ApplyFaultTolerance command,
            AccountabilityCase state,
            List<Entry> conditions,
            Checks checks) {
        for (int i = 0; i < command.claims().size(); i++) {
            String code = command.claims().get(i).condition();
            checks.must(
                    () -> conditions.stream().anyMatch(each -> each.code().equals(code)),
                    ToleranceRefusal.CONDITION_UNKNOWN,
                    "/claims/" + i + "/condition",
                    code);
        }
        for (Entry condition : conditions) {
            checks.procedure(
                    () ->
                            command.applicant() == Applicant.EX_OFFICIO
                                    || command.claims().stream()
                                            .anyMatch(claim -> supports(claim, condition)),
                    ToleranceRefusal.CONDITION_NOT_CLAIMED,
                    "/claims",
                    condition.code());
        }
        for (int i = 0; i < command.claims().size(); i++) {
            checks.also(
                    Handlers.onRecord(
                            state,
                            command.claims().get(i).evidence(),
                            "/claims/" + i + "/evidence"));
        }
        return checks;
    }

    private static boolean supports(ConditionClaim claim, Entry condition) {
        return claim.condition().equals(condition.code())
                && !claim.claim().isBlank()
                && !claim.evidence().isEmpty();
    }
}
