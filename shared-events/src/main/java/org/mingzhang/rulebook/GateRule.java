package org.mingzhang.rulebook;

import java.util.Set;
import org.mingzhang.shared.Text;

/**
 * One gate of reinstatement; a hard one refuses.
 *
 * @param measures codes of those it is about; empty for all
 */
public record GateRule(
        String code,
        Text label,
        GateKind kind,
        Set<String> measures,
        boolean hard,
        RuleBasis basis) {
    public GateRule {
        measures = Set.copyOf(measures);
    }

    /** True when the gate is about that measure. */
    public boolean concerns(String measure) {
        return measures.isEmpty() || measures.contains(measure);
    }
}
