package org.mingzhang.command.accountability;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.MeasureFamily;
import org.mingzhang.rulebook.RestrictionRule;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.sanction.Merging;

/** Several violations dealt with at once: one sanction of each kind, of the right weight. */
public final class CombiningChecks {
    private static final String FIELD = "/measures";

    private CombiningChecks() {}

    /** Of each kind at most one sanction, and what it was merged from leads to it. */
    public static UnaryOperator<Checks> merged(List<MeasureImposed> measures, Rulebook rulebook) {
        return checks -> {
            for (MeasureFamily family : rulebook.families()) {
                Merging merging = family.terms().merging();
                if (merging != null) {
                    checks.rule(
                            merging.basis(),
                            () -> count(measures, family) <= 1,
                            DecisionRefusal.SANCTIONS_NOT_MERGED,
                            FIELD,
                            family.label().zh());
                }
            }
            for (int i = 0; i < measures.size(); i++) {
                one(measures.get(i), FIELD + "/" + i, rulebook, checks);
            }
            return checks;
        };
    }

    private static long count(List<MeasureImposed> measures, MeasureFamily family) {
        return measures.stream().filter(each -> family.covers(each.measure())).count();
    }

    private static void one(
            MeasureImposed measure, String field, Rulebook rulebook, Checks checks) {
        List<String> due = Objects.requireNonNullElse(measure.mergedFrom(), List.of());
        Optional<MeasureFamily> family = rulebook.kinOf(measure.measure());
        Merging merging = family.map(each -> each.terms().merging()).orElse(null);
        checks.must(
                () ->
                        due.isEmpty()
                                || (merging != null
                                        && due.size() > 1
                                        && due.stream().allMatch(family.orElseThrow()::covers)),
                DecisionRefusal.MERGED_FROM_UNKNOWN,
                field + "/mergedFrom",
                measure.measure());
        Integer months = measure.months();
        if (family.isEmpty() || merging == null) {
            checks.must(
                    () -> months == null, DecisionRefusal.MONTHS_NOT_SET_HERE, field + "/months");
            return;
        }
        if (!due.isEmpty()) {
            Set<String> right = right(family.get(), merging, due);
            checks.rule(
                    merging.basis(),
                    () -> right.contains(measure.measure()),
                    DecisionRefusal.MERGED_TO_WRONG_GRADE,
                    field + "/measure",
                    String.join(", ", right.stream().sorted().toList()));
        }
        range(measure, due, merging, field + "/months", rulebook, checks);
    }

    /** What the sanctions due become: one grade more, or the heaviest of them. */
    private static Set<String> right(MeasureFamily family, Merging merging, List<String> due) {
        List<Set<String>> grades = family.terms().grades();
        int heaviest =
                due.stream()
                        .map(family.terms()::gradeOf)
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .orElse(0);
        return switch (merging.way()) {
            case ONE_GRADE_HEAVIER -> grades.get(Math.min(heaviest + 1, grades.size() - 1));
            case HEAVIEST_OR_RANGE -> grades.get(heaviest);
        };
    }

    private static void range(
            MeasureImposed measure,
            List<String> due,
            Merging merging,
            String field,
            Rulebook rulebook,
            Checks checks) {
        Integer months = measure.months();
        Set<String> kinds = due.stream().collect(Collectors.toSet());
        Optional<Integer> one =
                rulebook.measure(measure.measure()).stream()
                        .map(Measure::restrictions)
                        .flatMap(Collection::stream)
                        .map(RestrictionRule::months)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .max(Comparator.naturalOrder());
        boolean left =
                merging.way() == Merging.Way.HEAVIEST_OR_RANGE
                        && due.size() > 1
                        && kinds.size() == 1
                        && one.isPresent();
        checks.must(() -> months == null || left, DecisionRefusal.MONTHS_NOT_SET_HERE, field);
        if (left) {
            int shortest = one.orElseThrow();
            int sum = shortest * due.size();
            Integer limit = merging.maxMonths();
            int longest = limit == null ? sum : Math.min(sum, limit);
            RuleBasis basis = merging.basis();
            checks.rule(
                    basis,
                    () -> months != null && months >= shortest && months <= longest,
                    DecisionRefusal.MONTHS_OUT_OF_RANGE,
                    field,
                    shortest,
                    longest);
        }
    }
}
