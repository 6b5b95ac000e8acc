package org.mingzhang.command.accountability.lodgeappeal;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decided;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.command.accountability.Roads;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.AppealId;

/** Decides whether an appeal may be lodged. */
public final class LodgeAppealDecision {
    private LodgeAppealDecision() {}

    public static Decision decide(
            LodgeAppeal command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        DecisionServed served = file.served();
        Roads road = Roads.of(command.road(), file, records, facts.rulebook());
        return opened(command, state, facts)
                .also(decided(state, command.subject()))
                .must(() -> known(command, facts), RemedyRefusal.ROAD_UNKNOWN, "/road", road.road())
                .also(written("/grounds", command.grounds()))
                .procedure(() -> served != null, RemedyRefusal.NOT_SERVED, "/subject")
                .procedure(
                        () -> served == null || road.provided(),
                        RemedyRefusal.APPEAL_NOT_PROVIDED,
                        "/subject")
                .procedure(
                        () -> served == null || road.opened(),
                        RemedyRefusal.ROAD_NOT_OPEN,
                        "/road",
                        road.road())
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
                .procedure(() -> !road.pending(), RemedyRefusal.APPEAL_PENDING, "/subject")
                .procedure(
                        () -> served == null || road.inOrder(command.lodgedOn()),
                        RemedyRefusal.ROAD_OUT_OF_ORDER,
                        "/road",
                        road.road())
                .also(checks -> inTime(command, road, checks))
                .accept(
                        () ->
                                List.of(
                                        new AppealLodged(
                                                command.caseId(),
                                                command.subject(),
                                                command.appealId(),
                                                command.lodgedOn(),
                                                command.grounds(),
                                                command.road())));
    }

    /** Without a road it is the one every case has. */
    private static boolean known(LodgeAppeal command, Facts facts) {
        return command.road() == null || facts.rulebook().appealKinds().contains(command.road());
    }

    private static boolean noneHasId(AccountabilityCase state, AppealId appealId) {
        return state.subjects().stream()
                .flatMap(file -> file.appeals().stream())
                .noneMatch(appeal -> appeal.lodged().appealId().equals(appealId));
    }

    private static Checks inTime(LodgeAppeal command, Roads road, Checks checks) {
        Optional<LocalDate> until = road.until();
        return until.isEmpty() || road.rule().isEmpty()
                ? checks
                : checks.rule(
                        road.rule().get().basis(),
                        () -> !command.lodgedOn().isAfter(until.get()),
                        RemedyRefusal.APPEAL_TOO_LATE,
                        "/lodgedOn",
                        until.get());
    }
}
