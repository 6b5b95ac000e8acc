package org.mingzhang.rulebook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The identities a measure may not be imposed on. */
public record IdentityRule(Set<String> identities, RuleBasis basis) {
    public IdentityRule {
        identities = Set.copyOf(identities);
    }

    /** True for a listed identity; an unknown one (null) is never forbidden. */
    public boolean forbids(@Nullable String identity) {
        return identity != null && identities.contains(identity);
    }
}
