package org.mingzhang.rulebook.personnel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The yearly assessment.
 *
 * @param grades best first
 * @param identities whose grades the limits are for; a person of unknown identity counts as one
 * @param limits by what measures bring, the heaviest first: where several meet, it prevails
 * @param openCase what remains possible while a case is open, or null
 */
public record Grading(
        List<Grade> grades,
        Set<String> identities,
        List<GradeLimit> limits,
        @Nullable GradeLimit openCase) {
    /** A rulebook without yearly grades. */
    public static final Grading NONE = new Grading(List.of(), Set.of(), List.of(), null);

    public Grading {
        grades = List.copyOf(grades);
        identities = Set.copyOf(identities);
        limits = List.copyOf(limits);
    }

    public Optional<Grade> grade(String code) {
        return grades.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** True when the limits are for a person of that identity. */
    public boolean concerns(@Nullable String identity) {
        return identity == null || identities.isEmpty() || identities.contains(identity);
    }
}
