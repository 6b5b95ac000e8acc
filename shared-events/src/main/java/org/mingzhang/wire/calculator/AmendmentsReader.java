package org.mingzhang.wire.calculator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.restriction.outlook.Amendment;
import org.mingzhang.restriction.outlook.ImposedMeasure;
import org.mingzhang.restriction.outlook.Severity;
import org.mingzhang.rulebook.Rulebook;

/** Reads what became of the measures, and checks it against them. */
final class AmendmentsReader {
    private record Read(JsonPlace place, int measure, Amendment amendment) {}

    private static final Set<String> FIELDS = Set.of("measure", "kind", "to", "on");
    private static final List<String> KINDS = List.of("lighter", "heavier", "annul");

    private final Rulebook rulebook;
    private final List<Read> all = new ArrayList<>();

    AmendmentsReader(JsonPlace list, Rulebook rulebook, List<JsonPlace> measures) {
        this.rulebook = rulebook;
        if (!list.missing()) {
            list.items().forEach(place -> read(place, measures.size()));
        }
    }

    private void read(JsonPlace place, int measures) {
        place.object(FIELDS);
        if (!place.node().isObject()) {
            return;
        }
        Optional<Integer> measure = place.at("measure").index(measures);
        Optional<String> kind = place.at("kind").oneOf(KINDS);
        Optional<LocalDate> on = place.at("on").date();
        boolean annul = kind.filter("annul"::equals).isPresent();
        JsonPlace to = place.at("to");
        if (annul && !to.missing()) {
            to.refuse("撤销不得另给措施", "an annulment leaves no measure");
        }
        Optional<String> code = annul ? Optional.of("") : to.oneOf(MeasuresReader.codes(rulebook));
        if (measure.isPresent() && kind.isPresent() && on.isPresent() && code.isPresent()) {
            all.add(new Read(place, measure.get(), amendment(kind.get(), code.get(), on.get())));
        }
    }

    private static Amendment amendment(String kind, String to, LocalDate on) {
        return switch (kind) {
            case "lighter" -> new Amendment.Lighter(to, on);
            case "heavier" -> new Amendment.Heavier(to, on);
            default -> new Amendment.Annulled(on);
        };
    }

    /** The amendments of one measure. */
    List<Amendment> of(int measure) {
        return all.stream().filter(read -> read.measure() == measure).map(Read::amendment).toList();
    }

    /** Days in order, nothing after an annulment, and a kind that fits the lengths. */
    void check(List<ImposedMeasure> measures) {
        for (int i = 0; i < measures.size(); i++) {
            check(measures.get(i), i);
        }
    }

    private void check(ImposedMeasure imposed, int index) {
        Severity severity = new Severity(rulebook, imposed.decidedOn(), imposed.effectiveOn());
        String before = imposed.measure();
        boolean annulled = false;
        for (Amendment amendment : imposed.amendments()) {
            JsonPlace place = placeOf(index, amendment);
            if (annulled) {
                place.refuse("该决定已经撤销", "the decision was annulled before");
            }
            if (amendment.on().isBefore(imposed.decidedOn())) {
                place.at("on").refuse("早于原决定之日", "before the day of the original decision");
            }
            switch (amendment) {
                case Amendment.Lighter(String to, LocalDate _) -> {
                    if (!severity.lighterOrSame(List.of(before), List.of(to))) {
                        place.at("kind").refuse("改轻后反而更重", "it would be heavier, not lighter");
                    }
                    before = to;
                }
                case Amendment.Heavier(String to, LocalDate _) -> {
                    if (!severity.heavierOrSame(List.of(before), List.of(to))) {
                        place.at("kind").refuse("改重后反而更轻", "it would be lighter, not heavier");
                    }
                    before = to;
                }
                case Amendment.Annulled _ -> annulled = true;
            }
        }
    }

    private JsonPlace placeOf(int measure, Amendment amendment) {
        return all.stream()
                .filter(read -> read.measure() == measure && read.amendment() == amendment)
                .findFirst()
                .orElseThrow()
                .place();
    }
}
