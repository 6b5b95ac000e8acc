package org.mingzhang.query.dues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AppealFile;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.Term;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.rulebook.sanction.DutyRule;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/** The days that follow from what one stream adds up to. Pure. */
record StreamDues(StreamId stream, Rulebook rulebook) {

    /**
     * @param state the fold of the stream
     */
    List<Due> of(Record state) {
        return switch (state) {
            case AccountabilityCase file ->
                    file.subjects().stream().flatMap(this::ofSubject).toList();
            case CadreFile cadre -> ofCadre(cadre);
            case Reinstatement procedure -> ofProcedure(procedure).stream().toList();
            default -> List.of();
        };
    }

    private Stream<Due> ofSubject(SubjectFile file) {
        AccountabilityDecided decision = file.decision();
        if (decision == null || file.annulment() != null) {
            return Stream.of();
        }
        return Stream.concat(
                appealWindow(file, decision).stream(),
                file.appeals().stream()
                        .filter(appeal -> appeal.decided() == null)
                        .flatMap(appeal -> answer(appeal, decision).stream()));
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

    private List<Due> ofCadre(CadreFile cadre) {
        OrganisationId organ =
                cadre.registration() == null ? null : cadre.registration().managedBy();
        Subject subject = Subject.cadre(new CadreId(stream.id()));
        List<Due> dues = new ArrayList<>();
        cadre.restrictions()
                .forEach(
                        (caseId, restrictions) ->
                                formalities(cadre, caseId, restrictions, organ, subject)
                                        .ifPresent(dues::add));
        cadre.restrictions().values().stream()
                .flatMap(Collection::stream)
                .flatMap(each -> restrictionEnd(each, organ, subject).stream())
                .forEach(dues::add);
        return dues;
    }

    private Optional<Due> formalities(
            CadreFile cadre,
            CaseId caseId,
            List<Restriction> restrictions,
            @Nullable OrganisationId organ,
            Subject subject) {
        boolean done =
                cadre.lostUnderCase().stream().anyMatch(lost -> caseId.equals(lost.caseId()));
        if (done || cadre.posts().isEmpty()) {
            return Optional.empty();
        }
        return rulebook.duties().stream()
                .filter(duty -> duty.code().equals(DueKind.FORMALITIES.name()))
                .flatMap(
                        duty ->
                                restrictions.stream()
                                        .filter(each -> duty.measures().contains(each.measure()))
                                        .map(each -> formalities(duty, each, organ, subject)))
                .findFirst();
    }

    private Due formalities(
            DutyRule duty, Restriction from, @Nullable OrganisationId organ, Subject subject) {
        LocalDate counted = from.from().plusMonths(duty.months());
        String key = duty.basis().rule();
        return new Due(
                DueKind.FORMALITIES,
                organ,
                stream,
                subject,
                counted,
                key,
                new Text(
                        "%s：%s；自 %s 起%d个月"
                                .formatted(key, duty.label().zh(), from.from(), duty.months()),
                        "%s: %s; %d month(s) from %s"
                                .formatted(key, duty.label().en(), duty.months(), from.from())));
    }

    private Optional<Due> restrictionEnd(
            Restriction restriction, @Nullable OrganisationId organ, Subject subject) {
        return Optional.ofNullable(restriction.until())
                .map(
                        until ->
                                new Due(
                                        DueKind.RESTRICTION_END,
                                        organ,
                                        stream,
                                        subject,
                                        until,
                                        "ACC-22",
                                        forbids(restriction)));
    }

    private Text forbids(Restriction restriction) {
        Text measure =
                rulebook.measure(restriction.measure())
                        .map(found -> found.label())
                        .orElseGet(() -> new Text(restriction.measure(), restriction.measure()));
        return new Text(
                measure.zh() + "影响期最后一日；次日起可以按程序研究使用，不自动恢复职务",
                measure.en()
                        + ": last day of its period; from the next day use may be considered,"
                        + " nobody is restored by it");
    }

    private Optional<Due> ofProcedure(Reinstatement procedure) {
        NoticePublished notice = procedure.notice();
        if (notice == null || procedure.stage() != ReinstatementStage.ON_NOTICE) {
            return Optional.empty();
        }
        boolean open = procedure.objections().stream().anyMatch(each -> each.resolved() == null);
        return Optional.of(
                new Due(
                        DueKind.NOTICE_END,
                        procedure.proposal() == null ? null : procedure.proposal().proposedBy(),
                        stream,
                        procedure.proposal() == null
                                ? null
                                : Subject.cadre(procedure.proposal().cadreId()),
                        notice.lastDay(),
                        "PUB-1",
                        open
                                ? new Text(
                                        "公示最后一日；异议尚未答复，答复前不得任职",
                                        "Last day of the notice; an objection awaits its answer, no"
                                                + " appointment before")
                                : new Text(
                                        "公示最后一日；此后可以办理任职，不自动任职",
                                        "Last day of the notice; the appointment becomes possible,"
                                                + " it does not happen by itself")));
    }
}
