package org.mingzhang.command.accountability.lodgeappeal;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decided;
import static org.mingzhang.command.accountability.CaseChecks.decidedOn;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.shared.AppealId;

/** Decides whether an appeal may be lodged. */
public final class LodgeAppealDecision {
    private LodgeAppealDecision() {}

    public static Decision decide(
            LodgeAppeal command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        DecisionServed served = file.served();
        Checks checks =
                opened(command, state, facts)
                        .also(decided(state, command.subject()))
                        .also(written("/grounds", command.grounds()))
                        .procedure(() -> served != null, RemedyRefusal.NOT_SERVED, "/subject")
                        .procedure(
                                () -> served == null || served.appealOpen(),
                                RemedyRefusal.APPEAL_NOT_PROVIDED,
                                "/subject")
                        .also(
                                dated(
                                        "/lodgedOn",
                                        command.lodgedOn(),
                                        served == null ? null : served.servedOn(),
                                        facts))
                        .must(
                                () -> noneHasId(state, command.appealId()),
                                RemedyRefusal.APPEAL_ID_USED,
                                "/appealId",
                                command.appealId().value())
                        .procedure(
                                () ->
                                        file.appeals().stream()
                                                .allMatch(appeal -> appeal.decided() != null),
                                RemedyRefusal.APPEAL_PENDING,
                                "/subject");
        return inTime(command, file, facts, checks)
                .accept(
                        () ->
                                List.of(
                                        new AppealLodged(
                                                command.caseId(),
                                                command.subject(),
                                                command.appealId(),
                                                command.lodgedOn(),
                                                command.grounds())));
    }

    private static boolean noneHasId(AccountabilityCase state, AppealId appealId) {
        return state.subjects().stream()
                .flatMap(file -> file.appeals().stream())
                .noneMatch(appeal -> appeal.lodged().appealId().equals(appealId));
    }

    private static Checks inTime(
            LodgeAppeal command, SubjectFile file, Facts facts, Checks checks) {
        DecisionServed served = file.served();
        LocalDate until = served == null ? null : served.appealUntil();
        LocalDate decidedOn = decidedOn(file);
        if (until != null && decidedOn != null) {
            facts.rulebook()
                    .appeal(AppealRule.ACCOUNTABILITY, decidedOn)
                    .ifPresent(
                            rule ->
                                    checks.rule(
                                            rule.basis(),
                                            () -> !command.lodgedOn().isAfter(until),
                                            RemedyRefusal.APPEAL_TOO_LATE,
                                            "/lodgedOn",
                                            until));
        }
        return checks;
    }
}
