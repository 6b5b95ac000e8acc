package org.mingzhang.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingzhang.shared.SubjectKind;
import org.mingzhang.shared.Text;

/**
 * A measure that can be imposed. Who may decide it and on whom it may not be imposed rest on rules
 * of their own, so that each blocks or warns by its own evidence.
 *
 * @param subjects kinds of subject it is for
 * @param deciders kinds of organ that may decide it
 * @param daysRequired true when it is counted in days
 * @param forbiddenFor identities it may not be imposed on
 * @param restrictions every impact period it brings; which apply depends on the day of decision
 */
public record Measure(
        String code,
        Text label,
        Set<SubjectKind> subjects,
        OrganRule deciders,
        boolean daysRequired,
        IdentityRule forbiddenFor,
        List<RestrictionRule> restrictions,
        RuleBasis basis) {
    public Measure {
        subjects = Set.copyOf(subjects);
        restrictions = List.copyOf(restrictions);
    }

    /** The impact periods that a decision of that day brings. */
    public List<RestrictionRule> restrictionsOn(LocalDate decidedOn) {
        return restrictions.stream().filter(rule -> rule.inForceOn(decidedOn)).toList();
    }
}
