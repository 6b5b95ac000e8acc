package org.mingzhang.command.accountability.servedecision;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decided;
import static org.mingzhang.command.accountability.CaseChecks.decidedOn;
import static org.mingzhang.command.accountability.CaseChecks.opened;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.OpenRoads;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.command.accountability.Roads;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.AppealWindow;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownYear;

/** Decides whether a service may be recorded, and which roads of appeal it opens until when. */
public final class ServeDecisionDecision {
    private ServeDecisionDecision() {}

    public static Decision decide(
            ServeDecision command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        Checks checks =
                opened(command, state, facts)
                        .also(decided(state, command.subject()))
                        .must(
                                () -> file.served() == null,
                                DecisionRefusal.ALREADY_SERVED,
                                "/subject")
                        .also(dated("/servedOn", command.servedOn(), decidedOn(file), facts));
        try {
            DecisionServed served =
                    event(command, file, Roads.against(file, records, facts.rulebook()));
            return checks.accept(() -> List.of(served));
        } catch (UnknownYear unknown) {
            return checks.must(
                            () -> false,
                            DecisionRefusal.CALENDAR_UNKNOWN,
                            "/servedOn",
                            String.valueOf(unknown.year()))
                    .accept(List::of);
        }
    }

    private static DecisionServed event(
            ServeDecision command, SubjectFile file, OpenRoads against) {
        AppealWindow window = accountability(command, decidedOn(file), against);
        return new DecisionServed(
                command.caseId(),
                command.subject(),
                command.servedOn(),
                window.open(),
                window.until(),
                window.explanation(),
                against.onService(decidedOn(file), command.servedOn()));
    }

    private static AppealWindow accountability(
            ServeDecision command, @Nullable LocalDate decidedOn, OpenRoads against) {
        Rulebook rulebook = against.rulebook();
        return Optional.ofNullable(decidedOn)
                .filter(day -> !against.admits(AppealRule.ACCOUNTABILITY, day))
                .flatMap(day -> rulebook.appeal(AppealRule.ACCOUNTABILITY, day))
                .filter(AppealRule::open)
                .map(AppealWindow::notAgainst)
                .orElseGet(
                        () ->
                                AppealWindow.of(
                                        rulebook,
                                        AppealRule.ACCOUNTABILITY,
                                        decidedOn,
                                        command.servedOn()));
    }
}
