package org.mingzhang.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure forbids and for how many months.
 *
 * @param months null means for good, or until an event ends it
 * @param anchor the day from which the months are counted
 * @param validFrom first day of decision it applies to, or null
 * @param validTo last day of decision it applies to, or null
 */
public record RestrictionRule(
        List<String> effects,
        @Nullable Integer months,
        PeriodAnchor anchor,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public RestrictionRule {
        effects = List.copyOf(effects);
    }

    /** True when a decision of that day brings this restriction. */
    public boolean inForceOn(LocalDate decidedOn) {
        LocalDate first = validFrom;
        LocalDate last = validTo;
        return (first == null || !decidedOn.isBefore(first))
                && (last == null || !decidedOn.isAfter(last));
    }
}
