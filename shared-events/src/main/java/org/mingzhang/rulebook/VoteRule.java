package org.mingzhang.rulebook;

/**
 * Quorum as a fraction of those who should attend; passing needs more than half of the same base.
 */
public record VoteRule(int presentNumerator, int presentDenominator, RuleBasis basis) {
    /** The least number that must be present: ceil(N × numerator / denominator). */
    public int quorum(int shouldAttend) {
        return Math.ceilDiv(shouldAttend * presentNumerator, presentDenominator);
    }

    /** The least number in favour: floor(N / 2) + 1. */
    public int majority(int shouldAttend) {
        return shouldAttend / 2 + 1;
    }
}
