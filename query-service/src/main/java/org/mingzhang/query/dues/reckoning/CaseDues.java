package org.mingzhang.query.dues.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.accountability.AppealFile;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.CorrectionPlan;
import org.mingzhang.accountability.event.CorrectionRecorded;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.Term;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.rulebook.sanction.DutyRule;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;

/** What follows from a decision on one subject of a case, or from a tolerated matter. Pure. */
record CaseDues(StreamId stream, Rulebook rulebook) {

    Stream<Due> of(SubjectFile file) {
        AccountabilityDecided decision = file.decision();
        Stream<Due> plan = correction(file).stream();
        if (decision == null || file.annulment() != null) {
            return plan;
        }
        List<Due> dues = new ArrayList<>(plan.toList());
        appealWindow(file, decision).ifPresent(dues::add);
        file.appeals().stream()
                .filter(appeal -> appeal.decided() == null)
                .flatMap(appeal -> answer(appeal, decision).stream())
                .forEach(dues::add);
        if (file.announcements().isEmpty()) {
            duty(DueKind.ANNOUNCE, file, decision).ifPresent(dues::add);
        }
        if (file.filings().isEmpty()) {
            duty(DueKind.FILE, file, decision).ifPresent(dues::add);
        }
        return dues.stream();
    }

    private Optional<Due> correction(SubjectFile file) {
        FaultToleranceDetermined determined = file.tolerance();
        CorrectionPlan plan = determined == null ? null : determined.plan();
        boolean done = file.corrections().stream().anyMatch(CorrectionRecorded::carriedOut);
        if (determined == null
                || plan == null
                || done
                || file.revocation() != null
                || determined.outcome() == ToleranceOutcome.NOT_GRANTED) {
            return Optional.empty();
        }
        return Optional.of(
                new Due(
                        DueKind.CORRECTION_PLAN,
                        determined.determinedBy(),
                        stream,
                        determined.subject(),
                        plan.dueOn(),
                        "",
                        new Text(
                                "纠错计划期限，由容错认定载明；到期未改的，由有权机关研究是否撤销容错",
                                "The plan is due as the determination says; whether tolerance is"
                                        + " revoked is for people to decide")));
    }

    private Optional<Due> duty(DueKind kind, SubjectFile file, AccountabilityDecided decision) {
        LocalDate decidedOn = decision.decidedOn();
        if (decidedOn == null) {
            return Optional.empty();
        }
        return rulebook.duties().stream()
                .filter(duty -> duty.code().equals(kind.name()))
                .filter(
                        duty ->
                                file.measures().stream()
                                        .anyMatch(each -> duty.measures().contains(each.measure())))
                .findFirst()
                .map(duty -> duty(kind, duty, decision, decidedOn));
    }

    private Due duty(
            DueKind kind, DutyRule duty, AccountabilityDecided decision, LocalDate decidedOn) {
        String key = duty.basis().rule();
        return new Due(
                kind,
                decision.decidedBy(),
                stream,
                decision.subject(),
                decidedOn.plusMonths(duty.months()),
                key,
                new Text(
                        "%s：%s；自决定之日 %s 起%d个月"
                                .formatted(key, duty.label().zh(), decidedOn, duty.months()),
                        "%s: %s; %d month(s) from the decision of %s"
                                .formatted(key, duty.label().en(), duty.months(), decidedOn)));
    }

    private Optional<Due> appealWindow(SubjectFile file, AccountabilityDecided decision) {
        DecisionServed served = file.served();
        LocalDate until = served == null ? null : served.appealUntil();
        return served == null || until == null || !file.appeals().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Due(
                                DueKind.APPEAL_WINDOW,
                                decision.decidedBy(),
                                stream,
                                decision.subject(),
                                until,
                                rule(decision).map(each -> each.basis().rule()).orElse(""),
                                served.appealExplanation()));
    }

    private Optional<AppealRule> rule(AccountabilityDecided decision) {
        LocalDate decidedOn = decision.decidedOn();
        return decidedOn == null
                ? Optional.empty()
                : rulebook.appeal(AppealRule.ACCOUNTABILITY, decidedOn);
    }

    private Optional<Due> answer(AppealFile appeal, AccountabilityDecided decision) {
        return rule(decision)
                .filter(each -> each.answer() != null)
                .map(each -> answer(appeal, decision, each));
    }

    private Due answer(AppealFile appeal, AccountabilityDecided decision, AppealRule rule) {
        Term term = rule.answer();
        LocalDate lodged = appeal.lodged().lodgedOn();
        LocalDate counted = term == null ? lodged : term.after(lodged);
        LocalDate last = moved(counted);
        String key = rule.basis().rule();
        Text moved =
                last.equals(counted)
                        ? new Text("", "")
                        : new Text("，顺延至 " + last, ", moved to " + last);
        return new Due(
                DueKind.APPEAL_ANSWER,
                decision.decidedBy(),
                stream,
                decision.subject(),
                last,
                key,
                new Text(
                        "%s：自收到申诉 %s 起%s，至 %s%s"
                                .formatted(
                                        key,
                                        lodged,
                                        term == null ? "" : term.zh(),
                                        counted,
                                        moved.zh()),
                        "%s: %s from the appeal of %s, until %s%s"
                                .formatted(
                                        key,
                                        term == null ? "" : term.en(),
                                        lodged,
                                        counted,
                                        moved.en())));
    }

    /** A day of a year nobody announced stays as counted; the list says so. */
    private LocalDate moved(LocalDate counted) {
        try {
            return rulebook.calendar().sameOrNextWorkingDay(counted);
        } catch (UnknownYear unknown) {
            return counted;
        }
    }
}
