package org.mingzhang.rulebook.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.IdentityRule;
import org.mingzhang.rulebook.OrganRule;
import org.mingzhang.rulebook.RuleBasis;

/**
 * What holds for all sanctions of one kind.
 *
 * @param grades codes of equal weight, lightest first
 * @param starts from which day they run, by the day of the decision
 * @param merging null when nothing is said of several violations
 * @param duringProbation the rule that only the last grade follows while rights are not restored
 * @param oncePerAct organs of which, for one act, either one of them or another decides, not both
 * @param forbiddenFor identities they may not be imposed on
 */
public record FamilyTerms(
        List<Set<String>> grades,
        List<StartRule> starts,
        @Nullable Merging merging,
        @Nullable RuleBasis duringProbation,
        @Nullable OrganRule oncePerAct,
        IdentityRule forbiddenFor) {
    /** Where the rulebook says nothing. */
    public static final FamilyTerms NONE =
            new FamilyTerms(
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    new IdentityRule(Set.of(), RuleBasis.NONE));

    public FamilyTerms {
        grades = grades.stream().map(Set::copyOf).toList();
        starts = List.copyOf(starts);
    }

    /** The place of a measure among the grades, lightest 0; empty for one that has none. */
    public Optional<Integer> gradeOf(String measure) {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i).contains(measure)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The rule on the start of what is decided on a day. */
    public Optional<StartRule> startOn(LocalDate decidedOn) {
        return starts.stream().filter(each -> each.basis().inForceOn(decidedOn)).findFirst();
    }
}
