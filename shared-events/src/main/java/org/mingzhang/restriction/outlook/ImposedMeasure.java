package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.restriction.RestrictionCalculator;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.personnel.Probation;

/**
 * A measure as it was imposed, and what became of it.
 *
 * @param rightsRestoredOn for probation, or null while rights are not restored
 * @param amendments in the order of their days, whatever order they were given in
 * @param setMonths the period the deciding organ set where the rulebook leaves it one, or null
 * @param ruling what a person ruled where no rule settles the last day, or null
 */
public record ImposedMeasure(
        String measure,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        @Nullable LocalDate rightsRestoredOn,
        List<Amendment> amendments,
        @Nullable Integer setMonths,
        @Nullable Ruling ruling) {
    public ImposedMeasure {
        amendments = amendments.stream().sorted(Comparator.comparing(Amendment::on)).toList();
    }

    /** With the period of the rulebook, and without a ruling. */
    public ImposedMeasure(
            String measure,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            @Nullable LocalDate rightsRestoredOn,
            List<Amendment> amendments) {
        this(measure, decidedOn, effectiveOn, rightsRestoredOn, amendments, null, null);
    }

    /**
     * With its rights restored by the change itself, where a heavier sanction became a probation
     * whose time was over by then.
     */
    ImposedMeasure restoredByChange(Rulebook rulebook) {
        if (rightsRestoredOn != null) {
            return this;
        }
        String now = measure;
        for (Amendment amendment : amendments) {
            Optional<Probation> probation = amendment.to().flatMap(rulebook.personnel()::probation);
            if (amendment instanceof Amendment.Lighter
                    && probation.isPresent()
                    && rulebook.personnel().probation(now).isEmpty()
                    && !effectiveOn.plusMonths(probation.get().months()).isAfter(amendment.on())) {
                return new ImposedMeasure(
                        measure,
                        decidedOn,
                        effectiveOn,
                        amendment.on(),
                        amendments,
                        setMonths,
                        ruling);
            }
            now = amendment.to().orElse(now);
        }
        return this;
    }

    /** True when it, or what it was amended to, runs from the restoring of rights. */
    public boolean waitsForRights(Rulebook rulebook) {
        return Stream.concat(
                        Stream.of(measure),
                        amendments.stream().map(Amendment::to).flatMap(Optional::stream))
                .anyMatch(new RestrictionCalculator(rulebook, decidedOn)::waitsForRights);
    }
}
