package org.mingzhang.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from.
 *
 * @param rule key in {@code docs/legal-basis.md}, for instance {@code ACC-20}
 * @param verified true when its text was seen, or a person marked it verified; only then it blocks
 */
public record RuleBasis(
        String rule,
        String source,
        String article,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified) {
    /** Where a rulebook says nothing, nothing is verified and nothing blocks. */
    public static final RuleBasis NONE = new RuleBasis("", "", "", null, null, false);

    /** True when the rule was in force on a day. */
    public boolean inForceOn(LocalDate day) {
        LocalDate first = validFrom;
        LocalDate last = validTo;
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
}
