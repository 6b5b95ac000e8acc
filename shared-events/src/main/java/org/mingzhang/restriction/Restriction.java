package org.mingzhang.restriction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.Text;

/**
 * One impact period on a person. Computed, never typed.
 *
 * @param measure code of the measure it comes from
 * @param from the anchor, normally the day the decision takes effect
 * @param until the last day of the period, or null for a final one
 * @param effects codes of what it forbids, for instance {@code LEADING_POST}
 * @param explanation one line per step of the arithmetic, rule first
 */
public record Restriction(
        @Code String measure,
        LocalDate from,
        @Nullable LocalDate until,
        @Code List<String> effects,
        @Code List<Text> explanation) {
    public Restriction {
        effects = List.copyOf(effects);
        explanation = List.copyOf(explanation);
    }

    /** True on every day from the anchor to the last day, both counted. */
    public boolean runsOn(LocalDate day) {
        LocalDate last = until;
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }
}
