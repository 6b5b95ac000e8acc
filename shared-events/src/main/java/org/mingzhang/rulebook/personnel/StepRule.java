package org.mingzhang.rulebook.personnel;

import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.shared.Text;

/**
 * A step a rulebook asks for on the way back into a post.
 *
 * @param need for which appointments it is asked
 * @param months how long its result is good for, or how long it takes; null where nothing is said
 * @param persons the least number of persons who take it; null where nothing is said
 */
public record StepRule(
        StepKind kind,
        Text label,
        Need need,
        @Nullable Integer months,
        @Nullable Integer persons,
        RuleBasis basis) {
    /** Which appointments need a step. */
    public enum Need {
        ALL,
        PROMOTION,
        LEADING_OR_PROMOTION
    }

    /** True when the step is asked for. */
    public boolean needed(boolean leading, boolean promotion) {
        return switch (need) {
            case ALL -> true;
            case PROMOTION -> promotion;
            case LEADING_OR_PROMOTION -> leading || promotion;
        };
    }
}
