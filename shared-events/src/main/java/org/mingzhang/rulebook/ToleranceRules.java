package org.mingzhang.rulebook;

import java.util.List;

/**
 * Fault tolerance: conditions (all must be met), looks (each answered), red lines (none touched),
 * and what an exempted matter may not be held against its subject for.
 */
public record ToleranceRules(
        List<Entry> conditions, List<Entry> looks, List<Entry> redLines, List<Entry> noEffects) {
    /** Where a rulebook provides no fault tolerance. */
    public static final ToleranceRules NONE =
            new ToleranceRules(List.of(), List.of(), List.of(), List.of());

    public ToleranceRules {
        conditions = List.copyOf(conditions);
        looks = List.copyOf(looks);
        redLines = List.copyOf(redLines);
        noEffects = List.copyOf(noEffects);
    }
}
