package org.mingzhang.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * The appeal of one version of the rules, by the day of the decision.
 *
 * @param open false where the version gives no appeal
 * @param months months from service to the last day, or null
 * @param days days from service to the last day, or null; both null means without limit
 */
public record AppealRule(
        boolean open, @Nullable Integer months, @Nullable Integer days, RuleBasis basis) {}
