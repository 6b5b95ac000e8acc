package org.mingzhang.rulebook.sanction;

import java.util.Set;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.shared.Text;

/**
 * Something that has to be done within months of a decision with one of these measures.
 *
 * @param measures codes of the measures
 */
public record DutyRule(String code, Text label, Set<String> measures, int months, RuleBasis basis) {
    public DutyRule {
        measures = Set.copyOf(measures);
    }
}
