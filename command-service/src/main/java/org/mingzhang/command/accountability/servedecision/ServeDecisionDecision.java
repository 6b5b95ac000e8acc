package org.mingzhang.command.accountability.servedecision;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decided;
import static org.mingzhang.command.accountability.CaseChecks.decidedOn;
import static org.mingzhang.command.accountability.CaseChecks.opened;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.AppealWindow;
import org.mingzhang.rulebook.UnknownYear;

/** Decides whether a service may be recorded, and until when an appeal is open. */
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
            AppealWindow window =
                    AppealWindow.of(
                            facts.rulebook(),
                            AppealRule.ACCOUNTABILITY,
                            decidedOn(file),
                            command.servedOn());
            return checks.accept(() -> List.of(event(command, window)));
        } catch (UnknownYear unknown) {
            return checks.must(
                            () -> false,
                            DecisionRefusal.CALENDAR_UNKNOWN,
                            "/servedOn",
                            String.valueOf(unknown.year()))
                    .accept(List::of);
        }
    }

    private static DecisionServed event(ServeDecision command, AppealWindow window) {
        return new DecisionServed(
                command.caseId(),
                command.subject(),
                command.servedOn(),
                window.open(),
                window.until(),
                window.explanation());
    }
}
