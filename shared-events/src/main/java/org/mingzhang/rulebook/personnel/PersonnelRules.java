package org.mingzhang.rulebook.personnel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.Entry;

/**
 * What a rulebook says of persons beside the measures.
 *
 * @param jobRanks ranks 职级 apart from those of posts
 * @param politicalStatuses political status 政治面貌
 * @param educations education 学历
 */
public record PersonnelRules(
        Grading grading,
        List<Probation> probations,
        List<ElectedRule> elected,
        List<StepRule> steps,
        List<Entry> jobRanks,
        List<Entry> politicalStatuses,
        List<Entry> educations,
        ProtectionRules protection) {
    /** A rulebook that says nothing of it. */
    public static final PersonnelRules NONE =
            new PersonnelRules(
                    Grading.NONE,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    ProtectionRules.NONE);

    public PersonnelRules {
        probations = List.copyOf(probations);
        elected = List.copyOf(elected);
        steps = List.copyOf(steps);
        jobRanks = List.copyOf(jobRanks);
        politicalStatuses = List.copyOf(politicalStatuses);
        educations = List.copyOf(educations);
    }

    public Optional<Probation> probation(String measure) {
        return probations.stream().filter(each -> each.measure().equals(measure)).findFirst();
    }

    /** The rule on posts of an organisation, if they are filled by election alone. */
    public Optional<ElectedRule> elected(@Nullable String organKind) {
        return elected.stream().filter(each -> each.organKind().equals(organKind)).findFirst();
    }

    public Optional<Entry> jobRank(@Nullable String code) {
        return entry(jobRanks, code);
    }

    public Optional<Entry> politicalStatus(@Nullable String code) {
        return entry(politicalStatuses, code);
    }

    public Optional<Entry> education(@Nullable String code) {
        return entry(educations, code);
    }

    public Optional<StepRule> step(StepKind kind) {
        return steps.stream().filter(each -> each.kind() == kind).findFirst();
    }

    static Optional<Entry> entry(List<Entry> table, @Nullable String code) {
        return table.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
