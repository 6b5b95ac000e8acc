package org.mingzhang.rulebook;

import java.util.List;

/**
 * Fault tolerance: conditions (all must be met), looks (each answered), red lines (none touched).
 */
public record ToleranceRules(List<Entry> conditions, List<Entry> looks, List<Entry> redLines) {
    public ToleranceRules {
        conditions = List.copyOf(conditions);
        looks = List.copyOf(looks);
        redLines = List.copyOf(redLines);
    }
}
