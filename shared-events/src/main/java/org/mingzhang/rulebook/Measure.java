package org.mingzhang.rulebook;

import java.util.List;
import java.util.Set;
import org.mingzhang.shared.SubjectKind;
import org.mingzhang.shared.Text;

/**
 * A measure that can be imposed.
 *
 * @param subjects kinds of subject it is for
 * @param deciders kinds of organ that may decide it; empty when the rulebook does not say
 * @param daysRequired true when it is counted in days
 * @param forbiddenFor identities it may not be imposed on
 */
public record Measure(
        String code,
        Text label,
        Set<SubjectKind> subjects,
        Set<String> deciders,
        boolean daysRequired,
        Set<String> forbiddenFor,
        List<RestrictionRule> restrictions,
        RuleBasis basis) {
    public Measure {
        subjects = Set.copyOf(subjects);
        deciders = Set.copyOf(deciders);
        forbiddenFor = Set.copyOf(forbiddenFor);
        restrictions = List.copyOf(restrictions);
    }
}
