package org.mingzhang.command.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.rulebook.IdentityRule;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;

/** Which measures may be imposed on a subject, by whom, when. */
public final class MeasureChecks {
    private static final String FIELD = "/measures";

    private MeasureChecks() {}

    /** Every measure is one of the rulebook's, and none stands twice. */
    public static UnaryOperator<Checks> known(List<MeasureImposed> measures, Rulebook rulebook) {
        return checks -> {
            for (int i = 0; i < measures.size(); i++) {
                String code = measures.get(i).measure();
                checks.must(
                        () -> rulebook.measure(code).isPresent(),
                        DecisionRefusal.MEASURE_UNKNOWN,
                        FIELD + "/" + i + "/measure",
                        code);
            }
            List<String> codes = codes(measures);
            return checks.must(
                    () -> Set.copyOf(codes).size() == codes.size(),
                    DecisionRefusal.MEASURE_REPEATED,
                    FIELD);
        };
    }

    /**
     * Every measure may be imposed on this subject by the acting organ.
     *
     * @param on the day of the decision or amendment, absent only on imported records
     */
    public static UnaryOperator<Checks> allowed(
            List<MeasureImposed> measures,
            AccountabilityCase state,
            Subject subject,
            @Nullable LocalDate on,
            Records records,
            Facts facts) {
        SubjectFile file = state.fileOf(subject);
        return checks ->
                checks.procedure(
                                () -> measures.isEmpty() || !exempt(file),
                                DecisionRefusal.EXEMPTED,
                                FIELD)
                        .procedure(
                                () -> measures.isEmpty() || substantiated(file),
                                DecisionRefusal.NOT_SUBSTANTIATED,
                                FIELD)
                        .also(forSubject(measures, subject, facts))
                        .also(each(measures, facts, one -> forIdentity(one, subject, records)))
                        .also(
                                each(
                                        measures,
                                        facts,
                                        one -> forAnyOfItsKind(one, subject, records, facts)))
                        .also(each(measures, facts, one -> byOrgan(one, facts, records)))
                        .also(each(measures, facts, one -> inForce(one, state.opening(), on)))
                        .also(days(measures, facts));
    }

    /** The codes of measures. */
    public static List<String> codes(List<MeasureImposed> measures) {
        return measures.stream().map(MeasureImposed::measure).toList();
    }

    private static boolean exempt(SubjectFile file) {
        return file.granted().filter(ToleranceOutcome.EXEMPT::equals).isPresent();
    }

    private static boolean substantiated(SubjectFile file) {
        return file.responsibility() != null && file.responsibility().substantiated();
    }

    private static UnaryOperator<Checks> forSubject(
            List<MeasureImposed> measures, Subject subject, Facts facts) {
        return checks -> {
            for (int i = 0; i < measures.size(); i++) {
                String code = measures.get(i).measure();
                checks.procedure(
                        () ->
                                facts.rulebook()
                                        .measure(code)
                                        .filter(one -> one.subjects().contains(subject.kind()))
                                        .isPresent(),
                        DecisionRefusal.MEASURE_NOT_FOR_SUBJECT,
                        FIELD + "/" + i + "/measure",
                        code);
            }
            return checks;
        };
    }

    private static Point forIdentity(Measure measure, Subject subject, Records records) {
        return forIdentity(measure.forbiddenFor(), subject, records);
    }

    private static Point forAnyOfItsKind(
            Measure measure, Subject subject, Records records, Facts facts) {
        return facts.rulebook()
                .kinOf(measure.code())
                .map(kin -> forIdentity(kin.terms().forbiddenFor(), subject, records))
                .orElseGet(() -> forIdentity(measure, subject, records));
    }

    private static Point forIdentity(IdentityRule rule, Subject subject, Records records) {
        CadreRegistered cadre =
                subject.kind() == SubjectKind.CADRE
                        ? records.cadre(new CadreId(subject.id())).registration()
                        : null;
        String identity = cadre == null ? null : cadre.identity();
        return new Point(
                rule.basis(),
                !rule.forbids(identity),
                DecisionRefusal.MEASURE_NOT_FOR_IDENTITY,
                String.valueOf(identity));
    }

    private static Point byOrgan(Measure measure, Facts facts, Records records) {
        OrganisationRegistered organ =
                records.organisation(facts.attribution().organ()).registration();
        String kind = organ == null ? "" : organ.kind();
        return new Point(
                measure.deciders().basis(),
                measure.deciders().allows(kind),
                DecisionRefusal.MEASURE_NOT_BY_ORGAN,
                kind);
    }

    /** The rules of the time of the conduct may apply as well as those of the decision. */
    private static Point inForce(
            Measure measure, @Nullable AccountabilityOpened opening, @Nullable LocalDate on) {
        boolean then =
                opening != null
                        && (measure.basis().inForceOn(opening.conductFrom())
                                || measure.basis().inForceOn(opening.conductTo()));
        return new Point(
                measure.basis(),
                then || on == null || measure.basis().inForceOn(on),
                DecisionRefusal.MEASURE_NOT_IN_FORCE,
                "");
    }

    private static UnaryOperator<Checks> days(List<MeasureImposed> measures, Facts facts) {
        return checks -> {
            for (int i = 0; i < measures.size(); i++) {
                MeasureImposed imposed = measures.get(i);
                Integer days = imposed.days();
                boolean required =
                        facts.rulebook()
                                .measure(imposed.measure())
                                .filter(Measure::daysRequired)
                                .isPresent();
                checks.procedure(
                        () -> days == null ? !required : days > 0,
                        DecisionRefusal.DAYS_MISSING,
                        FIELD + "/" + i + "/days",
                        imposed.measure());
            }
            return checks;
        };
    }

    private static UnaryOperator<Checks> each(
            List<MeasureImposed> measures, Facts facts, Function<Measure, Point> asks) {
        return checks -> {
            for (int i = 0; i < measures.size(); i++) {
                String field = FIELD + "/" + i + "/measure";
                facts.rulebook()
                        .measure(measures.get(i).measure())
                        .ifPresent(
                                measure -> {
                                    Point point = asks.apply(measure);
                                    checks.rule(
                                            point.basis(),
                                            point::holds,
                                            point.refusal(),
                                            field,
                                            measure.code(),
                                            point.detail());
                                });
            }
            return checks;
        };
    }

    private record Point(RuleBasis basis, boolean holds, Refusal refusal, String detail) {}
}
