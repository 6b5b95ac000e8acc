package org.mingzhang.rulebook;

import java.time.LocalDate;
import java.util.Set;
import org.mingzhang.rulebook.sanction.FamilyTerms;
import org.mingzhang.shared.Text;

/**
 * Measures of one kind: what happens when a second one comes while one of them runs. Measures of
 * different families, and those of none, run side by side.
 *
 * @param measures codes of the measures that overlap
 * @param terms what else holds for them, and for graded ones that do not overlap
 */
public record MeasureFamily(
        String code,
        Text label,
        Set<String> measures,
        Overlap overlap,
        FamilyTerms terms,
        RuleBasis basis) {
    /** What a second measure does to the last day. */
    public enum Overlap {
        /** The old last day, plus the new months. */
        ADD_UP,
        /** Nothing is settled: a person has to rule. */
        RULING
    }

    public MeasureFamily {
        measures = Set.copyOf(measures);
    }

    /** True for every measure that overlaps within it, and for those it only grades. */
    public boolean covers(String measure) {
        return measures.contains(measure) || terms.gradeOf(measure).isPresent();
    }

    /** True when both decisions fall under the rule and it says how to count. */
    public boolean addsUp(LocalDate firstDecidedOn, LocalDate secondDecidedOn) {
        return overlap == Overlap.ADD_UP
                && basis.inForceOn(firstDecidedOn)
                && basis.inForceOn(secondDecidedOn);
    }
}
