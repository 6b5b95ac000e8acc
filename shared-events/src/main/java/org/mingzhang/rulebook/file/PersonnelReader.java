package org.mingzhang.rulebook.file;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.file.tree.Problem;
import org.mingzhang.rulebook.personnel.ElectedRule;
import org.mingzhang.rulebook.personnel.Grade;
import org.mingzhang.rulebook.personnel.GradeLimit;
import org.mingzhang.rulebook.personnel.Grading;
import org.mingzhang.rulebook.personnel.PersonnelRules;
import org.mingzhang.rulebook.personnel.Probation;
import org.mingzhang.rulebook.personnel.ProtectionRules;
import org.mingzhang.rulebook.personnel.StepKind;
import org.mingzhang.rulebook.personnel.StepRule;

/** Reads the rules on persons; the codes they name must be codes of the same book. */
final class PersonnelReader {
    private final BasisReader bases;
    private final Set<String> identities;
    private final Set<String> measures;
    private final Set<String> organKinds;

    PersonnelReader(
            BasisReader bases,
            Set<String> identities,
            Set<String> measures,
            Set<String> organKinds) {
        this.bases = bases;
        this.identities = identities;
        this.measures = measures;
        this.organKinds = organKinds;
    }

    PersonnelRules read(Section personnel) {
        return new PersonnelRules(
                grading(personnel),
                BookReader.each(personnel, "probations", this::probation, Probation::measure),
                BookReader.each(personnel, "elected", this::elected, ElectedRule::organKind),
                BookReader.each(personnel, "steps", this::step, step -> step.kind().name()),
                entries(personnel, "job_ranks"),
                entries(personnel, "political_statuses"),
                entries(personnel, "educations"),
                personnel
                        .maybeSection("protection")
                        .map(this::protection)
                        .orElse(ProtectionRules.NONE));
    }

    private ProtectionRules protection(Section section) {
        ProtectionRules rules =
                new ProtectionRules(
                        section.number("wait_days"),
                        entries(section, "restricting"),
                        entries(section, "erasing"));
        section.done();
        return rules;
    }

    private Grading grading(Section personnel) {
        var grades = BookReader.each(personnel, "grades", this::grade, Grade::code);
        Set<String> codes = grades.stream().map(Grade::code).collect(Collectors.toSet());
        return new Grading(
                grades,
                MeasureReader.known(
                        personnel, "graded_identities", identities, Problem.NO_IDENTITY),
                personnel.sections("grade_limits").stream().map(one -> limit(one, codes)).toList(),
                personnel
                        .maybeSection("open_case_grade")
                        .map(one -> limit(one, codes))
                        .orElse(null));
    }

    private Grade grade(Section one) {
        return new Grade(
                one.text("code"),
                BookReader.label(one),
                one.flag("bars_candidacy"),
                bases.basis(one));
    }

    private GradeLimit limit(Section one, Set<String> grades) {
        int from = one.maybeNumber("from_year").orElse(1);
        GradeLimit limit =
                new GradeLimit(
                        MeasureReader.known(one, "measures", measures, Problem.NO_MEASURE),
                        from,
                        one.maybeNumber("to_year").orElse(from),
                        MeasureReader.known(one, "allows", grades, Problem.NO_GRADE),
                        bases.basis(one));
        if (limit.toYear() < from) {
            one.fault("to_year", Problem.ENDS_BEFORE_IT_BEGINS);
        }
        one.done();
        return limit;
    }

    private ElectedRule elected(Section one) {
        String kind = one.text("organ_kind");
        if (!organKinds.contains(kind)) {
            one.fault("organ_kind", Problem.NO_ORGAN_KIND, kind);
        }
        return new ElectedRule(kind, entries(one, "ways_out"), bases.basis(one));
    }

    private StepRule step(Section one) {
        return new StepRule(
                one.oneOf("code", StepKind.class, StepKind.RECOMMENDATION),
                BookReader.label(one),
                one.oneOf("need", StepRule.Need.class, StepRule.Need.ALL),
                one.maybeNumber("months").orElse(null),
                one.maybeNumber("persons").orElse(null),
                bases.basis(one));
    }

    private List<Entry> entries(Section owner, String key) {
        return BookReader.each(
                owner,
                key,
                one -> new Entry(one.text("code"), BookReader.label(one), bases.basis(one)),
                Entry::code);
    }

    private Probation probation(Section one) {
        String measure = one.text("measure");
        if (!measures.contains(measure)) {
            one.fault("measure", Problem.NO_MEASURE, measure);
        }
        return new Probation(measure, one.number("months"), bases.basis(one));
    }
}
