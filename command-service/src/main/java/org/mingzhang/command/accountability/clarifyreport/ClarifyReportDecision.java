package org.mingzhang.command.accountability.clarifyreport;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.names;
import static org.mingzhang.command.accountability.CaseChecks.opened;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.ReportClarified;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.command.accountability.CaseChecks;
import org.mingzhang.command.accountability.Publicness;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.handling.ClarificationRule;

/** Decides whether a clarification may be recorded. */
public final class ClarifyReportDecision {
    private ClarifyReportDecision() {}

    public static Decision decide(
            ClarifyReport command, AccountabilityCase state, Records records, Facts facts) {
        ResponsibilityEstablished finding = state.fileOf(command.subject()).responsibility();
        AccountabilityOpened opening = state.opening();
        ClarificationRule rule = facts.rulebook().handling().clarification();
        return opened(command, state, facts)
                .also(names(state, command.subject()))
                .must(
                        () -> finding != null && !finding.substantiated(),
                        AftermathRefusal.NOT_FOUND_UNTRUE,
                        "/subject")
                .also(
                        dated(
                                "/clarifiedOn",
                                command.clarifiedOn(),
                                finding == null ? null : finding.establishedOn(),
                                facts))
                .rule(
                        rule.byVerifier(),
                        () ->
                                opening != null
                                        && opening.openedBy().equals(facts.attribution().organ()),
                        AftermathRefusal.NOT_THE_VERIFIER,
                        "/organ")
                .must(
                        () -> Publicness.lists(rule.needs(), command.need()),
                        AftermathRefusal.NEED_UNKNOWN,
                        "/need",
                        command.need())
                .also(checks -> forms(command, rule, checks))
                .also(checks -> scope(command, rule, checks))
                .must(
                        () -> facts.rulebook().level(command.approvalLevel()).isPresent(),
                        AftermathRefusal.APPROVAL_LEVEL_UNKNOWN,
                        "/approvalLevel",
                        command.approvalLevel())
                .fourEyes()
                .accept(() -> List.of(event(command, facts)));
    }

    private static Checks forms(ClarifyReport command, ClarificationRule rule, Checks checks) {
        for (int i = 0; i < command.forms().size(); i++) {
            String form = command.forms().get(i);
            checks.must(
                    () -> Publicness.lists(rule.forms(), form),
                    AftermathRefusal.FORM_UNKNOWN,
                    "/forms/" + i,
                    form);
        }
        return checks.procedure(
                        () -> !command.forms().isEmpty(), AftermathRefusal.FORM_MISSING, "/forms")
                .rule(
                        rule.basis(),
                        () -> command.forms().contains(rule.always()),
                        AftermathRefusal.WRITTEN_FORM_MISSING,
                        "/forms",
                        rule.always());
    }

    private static Checks scope(ClarifyReport command, ClarificationRule rule, Checks checks) {
        checks.procedure(
                        () -> command.issues().stream().anyMatch(CaseChecks::hasText),
                        AftermathRefusal.ISSUE_MISSING,
                        "/issues")
                .rule(
                        rule.confined(),
                        command::confinedToIssues,
                        AftermathRefusal.GENERAL_APPRAISAL,
                        "/confinedToIssues");
        for (String place : command.spreadTo()) {
            checks.rule(
                    rule.confined(),
                    () -> command.audience().contains(place),
                    AftermathRefusal.AUDIENCE_TOO_NARROW,
                    "/audience",
                    place);
        }
        return checks;
    }

    private static ReportClarified event(ClarifyReport command, Facts facts) {
        return new ReportClarified(
                command.caseId(),
                command.subject(),
                command.clarifiedOn(),
                facts.attribution().organ(),
                command.need(),
                command.issues(),
                command.forms(),
                command.spreadTo(),
                command.audience(),
                command.approvalLevel());
    }
}
