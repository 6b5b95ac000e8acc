package org.mingzhang.rulebook.road;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that a road leads against.
 *
 * @param measures any of which is enough; empty for every decision
 * @param deciders kinds of organ that took the decision; empty for every organ
 */
public record Contested(Set<String> measures, Set<String> deciders) {
    public Contested {
        measures = Set.copyOf(measures);
        deciders = Set.copyOf(deciders);
    }

    /** An organ nobody registered is of no known kind, which closes no road. */
    boolean covers(Collection<String> decided, @Nullable String decider) {
        return (measures.isEmpty() || decided.stream().anyMatch(measures::contains))
                && (deciders.isEmpty() || decider == null || deciders.contains(decider));
    }
}
