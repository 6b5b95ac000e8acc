package org.mingzhang.command.cadre.recordannualgrade;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AmendmentKind;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.personnel.GradeLimit;
import org.mingzhang.rulebook.personnel.Grading;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;

/** What the measures on a cadre, as they stand now, leave possible for the grade of a year. */
final class YearMeasures {
    /** A rule that limits the grade, and the measure and case it follows from. */
    record Limit(GradeLimit rule, String measure, CaseId caseId) {
        boolean allows(String grade) {
            return rule.allows().contains(grade);
        }
    }

    private record Standing(String measure, int decidedIn, CaseId caseId) {}

    private YearMeasures() {}

    /** The limits that reach the year, the heaviest first. */
    static List<Limit> limits(
            CadreId cadre, int year, CadreFile state, Records records, Grading grading) {
        List<Standing> measures =
                state.cases().stream().flatMap(id -> standing(cadre, id, records)).toList();
        return grading.limits().stream()
                .flatMap(
                        rule ->
                                measures.stream()
                                        .filter(m -> rule.reaches(m.measure(), m.decidedIn(), year))
                                        .map(m -> new Limit(rule, m.measure(), m.caseId())))
                .toList();
    }

    private static Stream<Standing> standing(CadreId cadre, CaseId id, Records records) {
        return records.accountabilityCase(id).subject(Subject.cadre(cadre)).stream()
                .filter(each -> each.annulment() == null)
                .flatMap(each -> measures(each, id));
    }

    private static Stream<Standing> measures(SubjectFile file, CaseId id) {
        LocalDate decided = decidedOn(file);
        return decided == null
                ? Stream.of()
                : file.measures().stream()
                        .map(each -> new Standing(each.measure(), decided.getYear(), id));
    }

    /** A heavier decision counts from its own day, a lighter one from the day of the first. */
    private static @Nullable LocalDate decidedOn(SubjectFile file) {
        LocalDate first = file.decision() == null ? null : file.decision().decidedOn();
        return file.amendments().stream()
                .filter(each -> each.kind() == AmendmentKind.HEAVIER)
                .map(DecisionAmended::amendedOn)
                .reduce(first, (before, after) -> after);
    }
}
