package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
}
