package org.mingzhang.query.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.Evidence;
import org.mingzhang.rulebook.event.RuleVerified;
import org.mingzhang.shared.Text;

/**
 * A rule at a point.
 *
 * @param blocks true when it may turn something down; otherwise it only warns
 * @param verified by whom, when and against which text, where somebody verified it here
 */
public record RuleView(
        String rule, boolean blocks, @Nullable RuleVerified verified, List<Entry> entries) {
    /**
     * An entry of the book that rests on the rule.
     *
     * @param place where it stands in the book, by codes
     * @param inForce on the day asked for; absent when none was
     */
    public record Entry(
            String place,
            @Nullable Text label,
            String source,
            String article,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Evidence evidence,
            @Nullable Boolean inForce) {}

    public RuleView {
        entries = List.copyOf(entries);
    }
}
