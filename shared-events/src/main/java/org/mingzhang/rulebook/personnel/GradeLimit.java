package org.mingzhang.rulebook.personnel;

import java.util.Set;
import org.mingzhang.rulebook.RuleBasis;

/**
 * The grades that alone remain possible in a year.
 *
 * @param measures codes of the measures it follows from; empty for an open case
 * @param fromYear first year it reaches, the year of the decision being 1
 * @param toYear last year it reaches
 */
public record GradeLimit(
        Set<String> measures, int fromYear, int toYear, Set<String> allows, RuleBasis basis) {
    public GradeLimit {
        measures = Set.copyOf(measures);
        allows = Set.copyOf(allows);
    }

    /** True when a measure decided in one year limits the grade of another. */
    public boolean reaches(String measure, int decidedIn, int year) {
        int nth = year - decidedIn + 1;
        return measures.contains(measure) && nth >= fromYear && nth <= toYear;
    }
}
