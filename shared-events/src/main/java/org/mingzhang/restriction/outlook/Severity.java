package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.restriction.RestrictionCalculator;
import org.mingzhang.rulebook.MeasureFamily;
import org.mingzhang.rulebook.Rulebook;

/**
 * Which of two sets of measures weighs more: by grade where both have one of the same kind, by the
 * length on the same anchor otherwise.
 */
public record Severity(Rulebook rulebook, LocalDate decidedOn, LocalDate effectiveOn) {

    /** True when nothing of the second set weighs more than the first. */
    public boolean lighterOrSame(Collection<String> before, Collection<String> after) {
        return ordered(after, before);
    }

    /** True when nothing of the second set weighs less than the first. */
    public boolean heavierOrSame(Collection<String> before, Collection<String> after) {
        return ordered(before, after);
    }

    private boolean ordered(Collection<String> lower, Collection<String> upper) {
        Set<String> restOfLower = new HashSet<>(lower);
        Set<String> restOfUpper = new HashSet<>(upper);
        for (MeasureFamily family : rulebook.families()) {
            Optional<Integer> low = highest(family, lower);
            Optional<Integer> high = highest(family, upper);
            if (low.isPresent() && high.isPresent()) {
                if (low.get() > high.get()) {
                    return false;
                }
                restOfLower.removeIf(family::covers);
                restOfUpper.removeIf(family::covers);
            }
        }
        return !last(restOfLower).isAfter(last(restOfUpper));
    }

    private static Optional<Integer> highest(MeasureFamily family, Collection<String> codes) {
        return codes.stream()
                .map(family.terms()::gradeOf)
                .flatMap(Optional::stream)
                .max(Integer::compare);
    }

    private LocalDate last(Set<String> codes) {
        return RestrictionCalculator.lastDay(
                new RestrictionCalculator(rulebook, decidedOn)
                        .decided(List.copyOf(codes), effectiveOn));
    }
}
