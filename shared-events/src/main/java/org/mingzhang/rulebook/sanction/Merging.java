package org.mingzhang.rulebook.sanction;

import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.RuleBasis;

/**
 * How what is due for several violations, dealt with at once, becomes one sanction.
 *
 * @param maxMonths the longest period the deciding organ may set where it has a choice, or null
 */
public record Merging(Way way, @Nullable Integer maxMonths, RuleBasis basis) {
    /** The two ways; neither adds up. */
    public enum Way {
        /** One grade above the heaviest; nothing stands above the last grade. */
        ONE_GRADE_HEAVIER,
        /**
         * The heaviest alone; of several alike the organ sets a period from one to the sum of all.
         */
        HEAVIEST_OR_RANGE
    }
}
