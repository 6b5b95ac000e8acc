package org.mingzhang.rulebook.personnel;

import org.mingzhang.rulebook.RuleBasis;

/**
 * A probation after which rights are given back by a decision, never by themselves.
 *
 * @param measure code of the measure
 * @param months its length from the day the decision takes effect
 */
public record Probation(String measure, int months, RuleBasis basis) {}
