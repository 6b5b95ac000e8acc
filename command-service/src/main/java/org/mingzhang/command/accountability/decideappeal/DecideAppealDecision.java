package org.mingzhang.command.accountability.decideappeal;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decided;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AppealFile;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.OpenRoads;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.command.accountability.Handlers;
import org.mingzhang.command.accountability.Remedy;
import org.mingzhang.command.accountability.Roads;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.UnknownYear;

/** Decides whether the answer to an appeal may be recorded. */
public final class DecideAppealDecision {
    private DecideAppealDecision() {}

    public static Decision decide(
            DecideAppeal command, AccountabilityCase state, Records records, Facts facts) {
        Optional<AppealFile> appeal =
                state.fileOf(command.subject()).appeals().stream()
                        .filter(each -> each.lodged().appealId().equals(command.appealId()))
                        .findFirst();
        Checks checks = checks(command, appeal, state, records, facts);
        try {
            List<AppealRoad> roads = against(command, appeal, facts);
            return checks.accept(
                    () ->
                            List.of(
                                    new AppealDecided(
                                            command.caseId(),
                                            command.subject(),
                                            command.appealId(),
                                            command.decidedOn(),
                                            command.outcome(),
                                            command.panel(),
                                            command.grounds(),
                                            command.servedOn(),
                                            roads.isEmpty() ? null : roads)));
        } catch (UnknownYear unknown) {
            return checks.must(
                            () -> false,
                            DecisionRefusal.CALENDAR_UNKNOWN,
                            "/servedOn",
                            String.valueOf(unknown.year()))
                    .accept(List::of);
        }
    }

    private static Checks checks(
            DecideAppeal command,
            Optional<AppealFile> appeal,
            AccountabilityCase state,
            Records records,
            Facts facts) {
        Optional<Roads> road =
                appeal.map(
                        each ->
                                Roads.of(
                                        each.road(),
                                        state.fileOf(command.subject()),
                                        records,
                                        facts.rulebook()));
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
                .also(served(command, facts))
                .procedure(() -> !command.panel().isEmpty(), RemedyRefusal.PANEL_MISSING, "/panel")
                .procedure(
                        () ->
                                Stream.concat(
                                                state.handlers(),
                                                road.stream().flatMap(Roads::answeredBefore))
                                        .noneMatch(command.panel()::contains),
                        RemedyRefusal.PANEL_HANDLED_CASE,
                        "/panel")
                .also(Handlers.notRecused(state, command.panel(), "/panel"))
                .also(
                        Remedy.byReceiver(
                                road.flatMap(Roads::rule),
                                state.fileOf(command.subject()),
                                records,
                                facts))
                .fourEyes();
    }

    private static UnaryOperator<Checks> served(DecideAppeal command, Facts facts) {
        LocalDate servedOn = command.servedOn();
        return servedOn == null
                ? UnaryOperator.identity()
                : dated("/servedOn", servedOn, command.decidedOn(), facts);
    }

    private static List<AppealRoad> against(
            DecideAppeal command, Optional<AppealFile> appeal, Facts facts) {
        return appeal.map(
                        each ->
                                OpenRoads.onAnswer(
                                        facts.rulebook(),
                                        each.road(),
                                        command.decidedOn(),
                                        command.servedOn()))
                .orElse(List.of());
    }
}
