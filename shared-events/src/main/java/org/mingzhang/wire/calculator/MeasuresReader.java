package org.mingzhang.wire.calculator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.restriction.outlook.Amendment;
import org.mingzhang.restriction.outlook.ImposedMeasure;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.Rulebook;

/** Reads the measures of one person; all faults are told together. */
final class MeasuresReader {
    /** What is to be reckoned, and how. */
    record Question(PeriodEnd end, List<ImposedMeasure> measures) {}

    static final Set<String> FIELDS = Set.of("rulebook", "measures", "amendments", "endConvention");
    private static final Set<String> MEASURE_FIELDS =
            Set.of("measure", "decidedOn", "effectiveOn", "rightsRestoredOn");

    private MeasuresReader() {}

    static Question read(JsonPlace root, Rulebook rulebook) {
        List<JsonPlace> places = root.at("measures").items();
        if (places.isEmpty() && root.faults().isEmpty()) {
            root.at("measures").refuse("至少要有一项措施", "at least one measure is expected");
        }
        AmendmentsReader amendments = new AmendmentsReader(root.at("amendments"), rulebook, places);
        List<ImposedMeasure> measures = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            measure(places.get(i), rulebook, amendments.of(i)).ifPresent(measures::add);
        }
        if (root.faults().isEmpty()) {
            amendments.check(measures);
        }
        PeriodEnd end = end(root.at("endConvention")).orElse(rulebook.periodEnd());
        return new Question(end, measures);
    }

    private static Optional<PeriodEnd> end(JsonPlace place) {
        return place.missing()
                ? Optional.empty()
                : place.oneOf(List.of("A", "B")).map(PeriodEnd::valueOf);
    }

    private static Optional<ImposedMeasure> measure(
            JsonPlace place, Rulebook rulebook, List<Amendment> amendments) {
        place.object(MEASURE_FIELDS);
        if (!place.node().isObject()) {
            return Optional.empty();
        }
        Optional<String> code = place.at("measure").oneOf(codes(rulebook));
        Optional<LocalDate> decided = place.at("decidedOn").date();
        Optional<LocalDate> effective = place.at("effectiveOn").date();
        JsonPlace restoring = place.at("rightsRestoredOn");
        Optional<LocalDate> restored = restoring.missing() ? Optional.empty() : restoring.date();
        if (code.isEmpty() || decided.isEmpty() || effective.isEmpty()) {
            return Optional.empty();
        }
        if (effective.get().isBefore(decided.get())) {
            place.at("effectiveOn").refuse("生效日早于决定日", "it takes effect before it was decided");
        }
        ImposedMeasure read =
                new ImposedMeasure(
                        code.get(),
                        decided.get(),
                        effective.get(),
                        restored.orElse(null),
                        amendments);
        if (restored.isPresent()) {
            checkRestored(restoring, read, rulebook);
        }
        return Optional.of(read);
    }

    private static void checkRestored(JsonPlace place, ImposedMeasure measure, Rulebook rulebook) {
        LocalDate restored = measure.rightsRestoredOn();
        if (restored != null && restored.isBefore(measure.effectiveOn())) {
            place.refuse("恢复权利之日早于生效日", "rights are restored before the measure takes effect");
        }
        over(measure, rulebook)
                .filter(end -> restored != null && restored.isBefore(end))
                .ifPresent(
                        end ->
                                place.refuse(
                                        "恢复权利之日早于察看期满之日 " + end,
                                        "rights are restored before the probation is over on "
                                                + end));
        if (!measure.waitsForRights(rulebook)) {
            place.refuse("该措施不以恢复权利为起算", "this measure does not wait for rights to be restored");
        }
    }

    /** The day on which a probation that nothing changed is over. */
    private static Optional<LocalDate> over(ImposedMeasure measure, Rulebook rulebook) {
        return rulebook.personnel()
                .probation(measure.measure())
                .filter(probation -> measure.amendments().isEmpty())
                .map(probation -> measure.effectiveOn().plusMonths(probation.months()));
    }

    static List<String> codes(Rulebook rulebook) {
        return rulebook.measures().stream().map(Measure::code).toList();
    }
}
