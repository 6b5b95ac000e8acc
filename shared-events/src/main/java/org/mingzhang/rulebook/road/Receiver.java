package org.mingzhang.rulebook.road;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Text;

/**
 * Who handles an appeal on a road.
 *
 * @param kinds kinds of organ it may be; empty for every kind
 * @param label what the rule calls it, or null where it is simply the organ that decided
 */
public record Receiver(Standing standing, Set<String> kinds, @Nullable Text label) {
    /** Where the rulebook says nothing, who decided handles it, or an organ above. */
    public static final Receiver DECIDER = new Receiver(Standing.DECIDER, Set.of(), null);

    public Receiver {
        kinds = Set.copyOf(kinds);
    }

    /** How the organ that handles the appeal stands to the one that decided. */
    public enum Standing {
        /** The same organ, or one above it of its own accord. */
        DECIDER,
        /** One above it. */
        SUPERIOR,
        /** Another one. */
        OTHER
    }
}
