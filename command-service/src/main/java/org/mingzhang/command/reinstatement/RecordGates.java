package org.mingzhang.command.reinstatement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.Conduct;
import org.mingzhang.cadre.PostBar;
import org.mingzhang.cadre.event.AnnualGradeRecorded;
import org.mingzhang.cadre.event.FollowUpRecorded;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.reinstatement.event.ReportedToSuperior;
import org.mingzhang.reinstatement.event.SuperiorAnswered;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.GateRule;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.personnel.Grade;
import org.mingzhang.rulebook.personnel.StepKind;
import org.mingzhang.rulebook.personnel.StepRule;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Text;

/** The gates that the record answers, each with the entries it rests on as evidence. */
record RecordGates(
        Rulebook rulebook,
        CadreFile cadre,
        Reinstatement procedure,
        Organisation place,
        Post intended,
        LocalDate day,
        LocalDate today) {

    GateVerdict verdict(GateRule gate) {
        return switch (gate.kind()) {
            case NO_RESTRICTION -> noRestriction(gate);
            case NO_OPEN_CASE -> noOpenCase(gate);
            case LAST_GRADE -> lastGrade(gate);
            case RIGHTS_RESTORED -> rightsRestored(gate);
            case SUPERIOR_AGREED -> superiorAgreed(gate);
            case NOT_ELECTED -> notElected(gate);
            case CONDUCT -> conduct(gate);
            case ATTESTED -> throw new IllegalArgumentException(gate.code() + " is attested");
        };
    }

    /** The grade of the year before, if there is one on record. */
    Optional<AnnualGradeRecorded> lastGrade() {
        return cadre.conduct().grade(day.getYear() - 1);
    }

    private GateVerdict noRestriction(GateRule gate) {
        List<PostBar> bars =
                PostBar.against(cadre, intended, day, today, rulebook).stream()
                        .filter(bar -> gate.concerns(bar.restriction().measure()))
                        .toList();
        return bars.isEmpty()
                ? passed(
                        gate,
                        new Text("没有限制此职务的影响期", "No restriction forbids the post"),
                        over(gate))
                : failed(
                        gate,
                        new Text(
                                joined(bars.stream().map(bar -> bar.explanation().zh()), "；"),
                                joined(bars.stream().map(bar -> bar.explanation().en()), "; ")),
                        cases(bars.stream().map(PostBar::caseId)));
    }

    /** The cases whose periods the gate looked at and found over, or out of reach of the post. */
    private @Nullable String over(GateRule gate) {
        return cases(
                cadre.restrictions().entrySet().stream()
                        .filter(
                                each ->
                                        each.getValue().stream()
                                                .anyMatch(r -> gate.concerns(r.measure())))
                        .map(each -> each.getKey()));
    }

    private GateVerdict noOpenCase(GateRule gate) {
        String open = cases(cadre.openInvestigations().stream().map(each -> each.caseId()));
        return open == null
                ? passed(gate, new Text("没有未办结的案件", "No case is open"), null)
                : failed(gate, new Text("案件 " + open + " 尚未办结", "Open: " + open), open);
    }

    private GateVerdict lastGrade(GateRule gate) {
        AnnualGradeRecorded last = lastGrade().orElseThrow();
        Optional<Grade> grade = rulebook.personnel().grading().grade(last.grade());
        Text name = grade.map(Grade::label).orElseGet(() -> new Text(last.grade(), last.grade()));
        Text said =
                new Text(
                        last.year() + " 年度考核：" + name.zh(),
                        "Grade of " + last.year() + ": " + name.en());
        String evidence = "cadre.annual-grade " + last.year() + " · " + last.assessedOn();
        return grade.filter(each -> !each.barsCandidacy()).isPresent()
                ? passed(gate, said, evidence)
                : failed(gate, said, evidence);
    }

    private GateVerdict rightsRestored(GateRule gate) {
        String waiting =
                cases(
                        cadre.restrictions().entrySet().stream()
                                .filter(each -> each.getValue().stream().anyMatch(this::waits))
                                .map(each -> each.getKey()));
        String restored =
                joined(
                        cadre.conduct().restoredRights().stream()
                                .map(each -> each.caseId().value() + " · " + each.restoredOn()),
                        ", ");
        if (waiting != null) {
            return failed(
                    gate,
                    new Text("案件 " + waiting + " 的党员权利尚未恢复", "Rights not restored: " + waiting),
                    waiting);
        }
        return restored.isEmpty()
                ? passed(gate, new Text("没有留党察看", "No probation on record"), null)
                : passed(gate, new Text("党员权利已恢复", "Party rights are restored"), restored);
    }

    private boolean waits(Restriction restriction) {
        return restriction.until() == null
                && rulebook.personnel().probation(restriction.measure()).isPresent();
    }

    /** Before the motion nothing can have been reported yet; the decision waits for it. */
    private GateVerdict superiorAgreed(GateRule gate) {
        boolean promotion = PostBar.promotes(cadre, intended, rulebook);
        Optional<StepRule> step = rulebook.personnel().step(StepKind.REPORT_TO_SUPERIOR);
        SuperiorAnswered answer = procedure.preparation().answer();
        if (step.isEmpty() || !step.get().needed(intended.leading(), promotion)) {
            return passed(gate, new Text("不须事前报告", "No report is asked for"), null);
        }
        if (procedure.proposal() == null) {
            return passed(gate, new Text("讨论决定前报告", "To be reported before the decision"), null);
        }
        if (answer != null && answer.agreed()) {
            String number = answer.documentNumber();
            return passed(
                    gate,
                    new Text("上一级已答复同意", "The organisation above agreed"),
                    answer.answeredOn() + (number == null ? "" : " · " + number));
        }
        ReportedToSuperior report = procedure.preparation().report();
        return failed(
                gate,
                new Text("未经上一级答复同意", "The organisation above has not agreed"),
                report == null ? null : report.reportedOn().toString());
    }

    private GateVerdict notElected(GateRule gate) {
        return rulebook.personnel().elected(place.kind()).isPresent()
                ? failed(
                        gate,
                        new Text("此职务只能经选举产生", "The post is filled by election alone"),
                        intended.organisation().value())
                : passed(
                        gate,
                        new Text("不是选举产生的职务", "Not a post filled by election"),
                        intended.organisation().value());
    }

    /** What was put right last counts, and that something speaks for the person at all. */
    private GateVerdict conduct(GateRule gate) {
        Conduct record = cadre.conduct();
        Optional<FollowUpRecorded> last = record.followUps().stream().reduce((one, next) -> next);
        boolean good =
                record.onRecord()
                        && last.map(FollowUpRecorded::corrected).orElse(true)
                        && lastGrade().map(this::good).orElse(true);
        Text said =
                new Text(
                        "年度考核 %d 次，表彰 %d 次，回访 %d 次"
                                .formatted(
                                        record.grades().size(),
                                        record.commendations().size(),
                                        record.followUps().size()),
                        "%d grades, %d commendations, %d follow-up visits"
                                .formatted(
                                        record.grades().size(),
                                        record.commendations().size(),
                                        record.followUps().size()));
        String evidence =
                joined(
                        Stream.of(
                                        record.grades().stream()
                                                .map(each -> each.year() + " " + each.grade()),
                                        record.commendations().stream()
                                                .map(e -> e.title() + " · " + e.awardedOn()),
                                        record.followUps().stream()
                                                .map(
                                                        e ->
                                                                e.caseId().value()
                                                                        + " · "
                                                                        + e.visitedOn()))
                                .flatMap(each -> each),
                        ", ");
        return good ? passed(gate, said, evidence) : failed(gate, said, evidence);
    }

    private boolean good(AnnualGradeRecorded grade) {
        return rulebook.personnel()
                .grading()
                .grade(grade.grade())
                .filter(each -> !each.barsCandidacy())
                .isPresent();
    }

    private static GateVerdict passed(GateRule gate, Text said, @Nullable String evidence) {
        return new GateVerdict(gate.code(), gate.hard(), true, said, evidence);
    }

    private static GateVerdict failed(GateRule gate, Text said, @Nullable String evidence) {
        return new GateVerdict(
                gate.code(),
                gate.hard(),
                false,
                said,
                evidence == null || evidence.isEmpty() ? null : evidence);
    }

    private static @Nullable String cases(Stream<CaseId> ids) {
        String all = joined(ids.map(CaseId::value).distinct(), ", ");
        return all.isEmpty() ? null : all;
    }

    private static String joined(Stream<String> parts, String separator) {
        return parts.collect(Collectors.joining(separator));
    }
}
