package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.PeriodAnchor;
import org.mingzhang.rulebook.Rulebook;

/**
 * A measure as it was imposed, and what became of it.
 *
 * @param rightsRestoredOn for probation, or null while rights are not restored
 * @param amendments in the order of their days, whatever order they were given in
 */
public record ImposedMeasure(
        String measure,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        @Nullable LocalDate rightsRestoredOn,
        List<Amendment> amendments) {
    public ImposedMeasure {
        amendments = amendments.stream().sorted(Comparator.comparing(Amendment::on)).toList();
    }

    /** True when it, or what it was amended to, runs from the restoring of rights. */
    public boolean waitsForRights(Rulebook rulebook) {
        return Stream.concat(
                        Stream.of(measure),
                        amendments.stream().map(Amendment::to).flatMap(Optional::stream))
                .anyMatch(code -> waitsForRights(code, rulebook));
    }

    boolean waitsForRights(String code, Rulebook rulebook) {
        return rulebook.measure(code).stream()
                .flatMap(each -> each.restrictionsOn(decidedOn).stream())
                .anyMatch(rule -> rule.anchor() == PeriodAnchor.RIGHTS_RESTORED);
    }
}
