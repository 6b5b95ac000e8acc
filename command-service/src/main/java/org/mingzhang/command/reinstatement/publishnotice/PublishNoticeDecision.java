package org.mingzhang.command.reinstatement.publishnotice;

import static org.mingzhang.command.reinstatement.StepChecks.dateOf;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.provided;
import static org.mingzhang.command.reinstatement.StepChecks.standsAt;
import static org.mingzhang.command.reinstatement.StepChecks.written;
import static org.mingzhang.reinstatement.ReinstatementRefusal.NOTICE_CALENDAR_UNKNOWN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.NOTICE_TOO_SHORT;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.rulebook.NoticeRule;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownYear;

/** Decides whether a public notice is recorded, and computes its last day. */
public final class PublishNoticeDecision {
    private PublishNoticeDecision() {}

    public static Decision decide(
            PublishNotice command, Reinstatement state, Records records, Facts facts) {
        return Checks.under(facts)
                .also(standsAt(ReinstatementStage.DECIDED, state))
                .also(provided(facts.rulebook().notice() != null, facts))
                .also(written("/place", command.place()))
                .also(written("/text", command.text()))
                .also(dated("/publishedOn", command.publishedOn(), dateOf(state.decision()), facts))
                .also(checks -> longEnough(command, facts.rulebook(), checks))
                .also(checks -> counted(command, facts.rulebook(), checks))
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new NoticePublished(
                                                command.reinstatementId(),
                                                command.publishedOn(),
                                                command.workingDays(),
                                                lastDay(command, facts.rulebook()),
                                                command.place(),
                                                command.text())));
    }

    private static Checks longEnough(PublishNotice command, Rulebook rulebook, Checks checks) {
        NoticeRule rule = rulebook.notice();
        if (rule == null) {
            return checks;
        }
        return checks.must(
                        () -> command.workingDays() >= 1,
                        NOTICE_TOO_SHORT,
                        "/workingDays",
                        command.workingDays(),
                        rule.workingDays())
                .rule(
                        rule.basis(),
                        () -> command.workingDays() >= rule.workingDays(),
                        NOTICE_TOO_SHORT,
                        "/workingDays",
                        command.workingDays(),
                        rule.workingDays());
    }

    private static Checks counted(PublishNotice command, Rulebook rulebook, Checks checks) {
        try {
            lastDay(command, rulebook);
            return checks;
        } catch (UnknownYear unknown) {
            return checks.must(
                    () -> false,
                    NOTICE_CALENDAR_UNKNOWN,
                    "/publishedOn",
                    String.valueOf(unknown.year()));
        }
    }

    private static LocalDate lastDay(PublishNotice command, Rulebook rulebook) {
        return rulebook.calendar().lastWorkingDay(command.publishedOn(), command.workingDays());
    }
}
