package org.mingzhang.query.dues.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AppealFile;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.accountability.event.CorrectionPlan;
import org.mingzhang.accountability.event.CorrectionRecorded;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.RoadTerm;
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
        windows(file, decision).forEach(dues::add);
        file.appeals().stream()
                .filter(appeal -> appeal.decided() == null)
                .flatMap(appeal -> answer(appeal, file, decision).stream())
                .forEach(dues::add);
        if (file.announcements().isEmpty()) {
            duty(DueKind.ANNOUNCE, file, decision).ifPresent(dues::add);
        }
        if (file.filings().isEmpty()) {
            duty(DueKind.FILE, file, decision).ifPresent(dues::add);
        }
        duty(DueKind.EXECUTION_REPORT, file, decision).ifPresent(dues::add);
        duty(DueKind.SUSPENSION_END, file, decision).ifPresent(dues::add);
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
        LocalDate from = from(kind, decision);
        if (from == null) {
            return Optional.empty();
        }
        return rulebook.duties().stream()
                .filter(duty -> duty.code().equals(kind.name()))
                .filter(
                        duty ->
                                file.measures().stream()
                                        .anyMatch(each -> duty.measures().contains(each.measure())))
                .findFirst()
                .map(duty -> duty(kind, duty, decision, from));
    }

    /** A measure lasts from the day it takes effect, what follows a decision from the decision. */
    private static @Nullable LocalDate from(DueKind kind, AccountabilityDecided decision) {
        return kind == DueKind.SUSPENSION_END && decision.effectiveOn() != null
                ? decision.effectiveOn()
                : decision.decidedOn();
    }

    private Due duty(DueKind kind, DutyRule duty, AccountabilityDecided decision, LocalDate from) {
        String key = duty.basis().rule();
        return new Due(
                kind,
                decision.decidedBy(),
                stream,
                decision.subject(),
                from.plusMonths(duty.months()),
                key,
                new Text(
                        "%s：%s；自%s之日 %s 起%d个月"
                                .formatted(
                                        key,
                                        duty.label().zh(),
                                        kind == DueKind.SUSPENSION_END ? "生效" : "决定",
                                        from,
                                        duty.months()),
                        "%s: %s; %d month(s) from the %s of %s"
                                .formatted(
                                        key,
                                        duty.label().en(),
                                        duty.months(),
                                        kind == DueKind.SUSPENSION_END ? "effect" : "decision",
                                        from)));
    }

    /** Roads of appeal with a last day that nobody has taken yet, first and later steps. */
    private Stream<Due> windows(SubjectFile file, AccountabilityDecided decision) {
        Stream<AppealRoad> answered =
                file.appeals().stream()
                        .flatMap(appeal -> Stream.ofNullable(appeal.decided()))
                        .flatMap(answer -> Stream.ofNullable(answer.roads()))
                        .flatMap(List::stream);
        Set<String> left = left(file);
        return Stream.concat(opened(file), answered)
                .filter(road -> !left.contains(road.road()))
                .flatMap(
                        road ->
                                Stream.ofNullable(road.until())
                                        .map(until -> window(road, until, decision)));
    }

    /** Roads that were taken, and the steps that a later one leaves out or leaves behind. */
    private Set<String> left(SubjectFile file) {
        Set<String> taken = new HashSet<>();
        file.appeals().forEach(appeal -> taken.add(appeal.road()));
        Set<String> left = new HashSet<>(taken);
        for (AppealRule rule : rulebook.appeals()) {
            String before = rule.road().after();
            if (before != null && taken.contains(rule.kind())) {
                left.add(before);
            }
        }
        return left;
    }

    /** A record of service from before roads were recorded speaks of one. */
    private static Stream<AppealRoad> opened(SubjectFile file) {
        DecisionServed served = file.served();
        if (served == null) {
            return Stream.of();
        }
        List<AppealRoad> roads = served.roads();
        return roads != null
                ? roads.stream()
                : Stream.of(
                        new AppealRoad(
                                AppealRule.ACCOUNTABILITY,
                                RoadTerm.LAST_DAY,
                                served.appealUntil(),
                                served.appealExplanation()));
    }

    private Due window(AppealRoad road, LocalDate until, AccountabilityDecided decision) {
        Optional<AppealRule> rule = rule(road.road(), decision.decidedOn());
        Text name = rule.map(AppealRule::label).orElse(new Text(road.road(), road.road()));
        return new Due(
                DueKind.APPEAL_WINDOW,
                decision.decidedBy(),
                stream,
                decision.subject(),
                until,
                rule.map(each -> each.basis().rule()).orElse(""),
                road.road().equals(AppealRule.ACCOUNTABILITY)
                        ? road.explanation()
                        : new Text(
                                name.zh() + "；" + road.explanation().zh(),
                                name.en() + "; " + road.explanation().en()));
    }

    private Optional<AppealRule> rule(String road, @Nullable LocalDate day) {
        return day == null ? Optional.empty() : rulebook.appeal(road, day);
    }

    private Optional<Due> answer(
            AppealFile appeal, SubjectFile file, AccountabilityDecided decision) {
        return rule(appeal.road(), against(appeal, file, decision))
                .filter(each -> each.answer() != null)
                .map(each -> answer(appeal, decision, each));
    }

    /** The day of what the appeal leads against: the answer before it, or the decision. */
    private @Nullable LocalDate against(
            AppealFile appeal, SubjectFile file, AccountabilityDecided decision) {
        LocalDate decidedOn = decision.decidedOn();
        String before =
                rule(appeal.road(), decidedOn).map(each -> each.road().after()).orElse(null);
        return file.appeals().stream()
                .filter(each -> each.road().equals(before))
                .flatMap(each -> Stream.ofNullable(each.decided()))
                .map(AppealDecided::decidedOn)
                .reduce((earlier, later) -> later)
                .orElse(decidedOn);
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
        Text longest = longest(rule.extended(), lodged);
        return new Due(
                DueKind.APPEAL_ANSWER,
                decision.decidedBy(),
                stream,
                decision.subject(),
                last,
                key,
                new Text(
                        "%s：自收到申诉 %s 起%s，至 %s%s%s"
                                .formatted(
                                        key,
                                        lodged,
                                        term == null ? "" : term.zh(),
                                        counted,
                                        moved.zh(),
                                        longest.zh()),
                        "%s: %s from the appeal of %s, until %s%s%s"
                                .formatted(
                                        key,
                                        term == null ? "" : term.en(),
                                        lodged,
                                        counted,
                                        moved.en(),
                                        longest.en())));
    }

    private Text longest(@Nullable Term extended, LocalDate lodged) {
        if (extended == null) {
            return new Text("", "");
        }
        LocalDate last = moved(extended.after(lodged));
        return new Text("；情况复杂的可以延长，最迟至 " + last, "; a complex matter may take until " + last);
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
