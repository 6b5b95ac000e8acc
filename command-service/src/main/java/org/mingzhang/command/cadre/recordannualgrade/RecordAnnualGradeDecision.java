package org.mingzhang.command.cadre.recordannualgrade;

import static org.mingzhang.cadre.AssessmentRefusal.ACTING_BODY_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.ASSESSED_BEFORE_YEAR;
import static org.mingzhang.cadre.AssessmentRefusal.CORRECTION_GROUNDS_MISSING;
import static org.mingzhang.cadre.AssessmentRefusal.GRADE_FORBIDDEN_BY_MEASURE;
import static org.mingzhang.cadre.AssessmentRefusal.GRADE_FOR_TOLERATED_MATTER;
import static org.mingzhang.cadre.AssessmentRefusal.GRADE_TO_CORRECT_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.GRADE_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.GRADE_WHILE_CASE_OPEN;
import static org.mingzhang.cadre.AssessmentRefusal.YEAR_ALREADY_GRADED;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.CASE_DOES_NOT_NAME_CADRE;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.AnnualGradeRecorded;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.personnel.GradeLimit;
import org.mingzhang.rulebook.personnel.Grading;
import org.mingzhang.shared.Text;

/**
 * Decides whether a yearly grade is recorded: one a year, and none that a measure of that year, or
 * an open case, rules out.
 */
public final class RecordAnnualGradeDecision {
    private RecordAnnualGradeDecision() {}

    public static Decision decide(
            RecordAnnualGrade command, CadreFile state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .procedure(
                        () -> !state.protection().restricted(),
                        PROCESSING_IS_RESTRICTED,
                        "/cadreId")
                .must(
                        () -> !command.assessedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/assessedOn",
                        command.assessedOn(),
                        facts.today())
                .must(
                        () -> state.cases().containsAll(command.becauseOfCases()),
                        CASE_DOES_NOT_NAME_CADRE,
                        "/becauseOfCases")
                .must(
                        () -> records.organisation(command.assessedBy()).known(),
                        ACTING_BODY_UNKNOWN,
                        "/assessedBy")
                .must(
                        () -> command.assessedOn().getYear() >= command.year(),
                        ASSESSED_BEFORE_YEAR,
                        "/year",
                        command.year(),
                        command.assessedOn())
                .must(
                        () ->
                                facts.rulebook()
                                        .personnel()
                                        .grading()
                                        .grade(command.grade())
                                        .isPresent(),
                        GRADE_UNKNOWN,
                        "/grade",
                        command.grade())
                .also(onceAYear(command, state))
                .also(whileOpen(command, state, facts))
                .also(limited(command, state, records, facts))
                .flag(
                        () -> command.becauseOfCases().stream().noneMatch(state::exempted),
                        GRADE_FOR_TOLERATED_MATTER,
                        "/becauseOfCases")
                .fourEyes()
                .accept(() -> List.of(event(command)));
    }

    private static UnaryOperator<Checks> onceAYear(RecordAnnualGrade command, CadreFile state) {
        @Nullable LocalDate standing =
                state.conduct()
                        .grade(command.year())
                        .map(AnnualGradeRecorded::assessedOn)
                        .orElse(null);
        @Nullable LocalDate corrects = command.corrects();
        return checks ->
                checks.must(
                                () -> corrects != null || standing == null,
                                YEAR_ALREADY_GRADED,
                                "/year",
                                command.year(),
                                String.valueOf(standing))
                        .must(
                                () -> corrects == null || corrects.equals(standing),
                                GRADE_TO_CORRECT_UNKNOWN,
                                "/corrects",
                                command.year(),
                                String.valueOf(corrects))
                        .procedure(
                                () -> corrects == null || written(command.grounds()),
                                CORRECTION_GROUNDS_MISSING,
                                "/grounds");
    }

    /** A case opened after the assessment does not count: at that time it was none. */
    private static UnaryOperator<Checks> whileOpen(
            RecordAnnualGrade command, CadreFile state, Facts facts) {
        GradeLimit limit = facts.rulebook().personnel().grading().openCase();
        String open =
                state.openInvestigations().stream()
                        .filter(each -> !each.openedOn().isAfter(command.assessedOn()))
                        .map(each -> each.caseId().value())
                        .collect(Collectors.joining(", "));
        return checks ->
                limit == null || open.isEmpty() || !concerned(state, facts)
                        ? checks
                        : checks.rule(
                                limit.basis(),
                                () -> limit.allows().contains(command.grade()),
                                GRADE_WHILE_CASE_OPEN,
                                "/grade",
                                open);
    }

    private static UnaryOperator<Checks> limited(
            RecordAnnualGrade command, CadreFile state, Records records, Facts facts) {
        Grading grading = facts.rulebook().personnel().grading();
        return checks -> {
            if (!concerned(state, facts)) {
                return checks;
            }
            List<YearMeasures.Limit> limits =
                    YearMeasures.limits(command.cadreId(), command.year(), state, records, grading);
            for (int i = 0; i < limits.size(); i++) {
                YearMeasures.Limit limit = limits.get(i);
                List<YearMeasures.Limit> upToHere = limits.subList(0, i + 1);
                checks.rule(
                        limit.rule().basis(),
                        () -> upToHere.stream().anyMatch(each -> each.allows(command.grade())),
                        GRADE_FORBIDDEN_BY_MEASURE,
                        "/grade",
                        command.year(),
                        label(limit.measure(), facts).zh(),
                        label(limit.measure(), facts).en(),
                        limit.caseId().value(),
                        limit.rule().basis().rule());
            }
            return checks;
        };
    }

    private static boolean concerned(CadreFile state, Facts facts) {
        CadreRegistered registration = state.registration();
        return registration != null
                && facts.rulebook().personnel().grading().concerns(registration.identity());
    }

    private static Text label(String measure, Facts facts) {
        return facts.rulebook()
                .measure(measure)
                .map(Measure::label)
                .orElseGet(() -> new Text(measure, measure));
    }

    private static boolean written(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static AnnualGradeRecorded event(RecordAnnualGrade command) {
        return new AnnualGradeRecorded(
                command.cadreId(),
                command.year(),
                command.grade(),
                command.assessedOn(),
                command.assessedBy(),
                command.comment(),
                command.becauseOfCases(),
                command.corrects(),
                command.grounds());
    }
}
