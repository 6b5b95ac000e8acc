package org.mingzhang.rulebook.handling;

import org.mingzhang.rulebook.RuleBasis;

/** At least so many. */
public record CountRule(int least, RuleBasis basis) {
    /** Where a rulebook asks for no number. */
    public static final CountRule NONE = new CountRule(0, RuleBasis.NONE);
}
