package org.mingzhang.rulebook.personnel;

import java.util.List;
import java.util.Optional;

/** What a rulebook says of persons beside the measures. */
public record PersonnelRules(Grading grading, List<Probation> probations) {
    /** A rulebook that says nothing of it. */
    public static final PersonnelRules NONE = new PersonnelRules(Grading.NONE, List.of());

    public PersonnelRules {
        probations = List.copyOf(probations);
    }

    public Optional<Probation> probation(String measure) {
        return probations.stream().filter(each -> each.measure().equals(measure)).findFirst();
    }
}
