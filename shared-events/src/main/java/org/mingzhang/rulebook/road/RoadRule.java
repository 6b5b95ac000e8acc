package org.mingzhang.rulebook.road;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.Term;

/**
 * Who may take a road of appeal, and after which other road.
 *
 * @param elsewhere true where it leads against something else than the decision of a case
 * @param against decisions it leads against; empty for every decision
 * @param identities of those who may take it; empty for everybody
 * @param after kind of the road whose answer it leads against, or null for a first step
 * @param direct how long it is open from service without the step before, or null where it is not
 */
public record RoadRule(
        boolean elsewhere,
        List<Contested> against,
        Set<String> identities,
        @Nullable String after,
        @Nullable Term direct,
        Receiver receiver) {
    public RoadRule {
        against = List.copyOf(against);
        identities = Set.copyOf(identities);
    }

    /** True for the subject of a decision with these measures, by an organ of this kind. */
    public boolean admits(
            Collection<String> measures, @Nullable String decider, @Nullable String identity) {
        return !elsewhere
                && (against.isEmpty()
                        || against.stream().anyMatch(one -> one.covers(measures, decider)))
                && (identities.isEmpty() || (identity != null && identities.contains(identity)));
    }
}
