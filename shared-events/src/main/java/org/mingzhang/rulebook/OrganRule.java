package org.mingzhang.rulebook;

import java.util.Set;

/**
 * Which kinds of organ may do something.
 *
 * @param organs empty when the rulebook does not say
 */
public record OrganRule(Set<String> organs, RuleBasis basis) {
    public OrganRule {
        organs = Set.copyOf(organs);
    }

    /** True for a listed kind, and for every kind when the rulebook does not say. */
    public boolean allows(String organKind) {
        return organs.isEmpty() || organs.contains(organKind);
    }
}
