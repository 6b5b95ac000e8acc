package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All measures of a person side by side.
 *
 * @param measures in the order they were given
 * @param effects everything that is or was forbidden, in the order of the rulebook
 */
public record Outlook(List<MeasureOutlook> measures, List<FreeDay> effects) {
    public Outlook {
        measures = List.copyOf(measures);
        effects = List.copyOf(effects);
    }

    /** The first day on which nothing is forbidden; empty when nothing was or no day is known. */
    public Optional<LocalDate> allFreeFrom() {
        return effects.stream().allMatch(effect -> effect.from() != null)
                ? effects.stream().map(FreeDay::from).max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
