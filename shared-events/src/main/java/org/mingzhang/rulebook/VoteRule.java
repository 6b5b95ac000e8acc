package org.mingzhang.rulebook;

/**
 * Quorum as a fraction of those who should attend; passing needs more than half of the same base.
 *
 * @param basis of the quorum
 * @param majorityBasis of the majority, which may be verified when the quorum is not
 */
public record VoteRule(
        int presentNumerator, int presentDenominator, RuleBasis basis, RuleBasis majorityBasis) {
    /** True when the counts can be: nobody is counted twice, nobody below zero. */
    public static boolean possible(int shouldAttend, int present, int inFavour) {
        return shouldAttend > 0 && inFavour >= 0 && present >= inFavour && shouldAttend >= present;
    }

    /** The least number that must be present: ceil(N × numerator / denominator). */
    public int quorum(int shouldAttend) {
        return Math.toIntExact(
                Math.ceilDiv((long) shouldAttend * presentNumerator, (long) presentDenominator));
    }

    /** The least number in favour: floor(N / 2) + 1. */
    public int majority(int shouldAttend) {
        return shouldAttend / 2 + 1;
    }

    /** True when the motion is carried, whoever else was present. */
    public boolean passes(int shouldAttend, int inFavour) {
        return inFavour >= majority(shouldAttend);
    }
}
