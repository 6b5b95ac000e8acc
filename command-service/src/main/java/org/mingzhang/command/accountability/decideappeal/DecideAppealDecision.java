package org.mingzhang.command.accountability.decideappeal;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decided;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.List;
import java.util.Optional;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AppealFile;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.command.accountability.Handlers;
import org.mingzhang.command.accountability.Remedy;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether the answer to an appeal may be recorded. */
public final class DecideAppealDecision {
    private DecideAppealDecision() {}

    public static Decision decide(
            DecideAppeal command, AccountabilityCase state, Records records, Facts facts) {
        Optional<AppealFile> appeal =
                state.fileOf(command.subject()).appeals().stream()
                        .filter(each -> each.lodged().appealId().equals(command.appealId()))
                        .findFirst();
        return opened(command, state, facts)
                .also(decided(state, command.subject()))
                .must(
                        appeal::isPresent,
                        RemedyRefusal.APPEAL_UNKNOWN,
                        "/appealId",
                        command.appealId().value())
                .must(
                        () -> appeal.filter(each -> each.decided() != null).isEmpty(),
                        RemedyRefusal.APPEAL_ALREADY_DECIDED,
                        "/appealId",
                        command.appealId().value())
                .also(written("/grounds", command.grounds()))
                .also(
                        dated(
                                "/decidedOn",
                                command.decidedOn(),
                                appeal.map(each -> each.lodged().lodgedOn()).orElse(null),
                                facts))
                .procedure(() -> !command.panel().isEmpty(), RemedyRefusal.PANEL_MISSING, "/panel")
                .procedure(
                        () -> state.investigators().noneMatch(command.panel()::contains),
                        RemedyRefusal.PANEL_HANDLED_CASE,
                        "/panel")
                .also(Handlers.notRecused(state, command.panel(), "/panel"))
                .also(Remedy.byDeciderOrSuperior(state, command.subject(), records, facts))
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new AppealDecided(
                                                command.caseId(),
                                                command.subject(),
                                                command.appealId(),
                                                command.decidedOn(),
                                                command.outcome(),
                                                command.panel(),
                                                command.grounds())));
    }
}
