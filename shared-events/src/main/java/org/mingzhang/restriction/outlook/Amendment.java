package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import java.util.Optional;

/** What a later decision made of a measure. */
public sealed interface Amendment {
    /** The day of the later decision. */
    LocalDate on();

    /** Code of the measure it became; empty when none is left. */
    default Optional<String> to() {
        return switch (this) {
            case Lighter(String measure, LocalDate _) -> Optional.of(measure);
            case Heavier(String measure, LocalDate _) -> Optional.of(measure);
            case Annulled _ -> Optional.empty();
        };
    }

    /** Another measure, reckoned from the original anchor. */
    record Lighter(String measure, LocalDate on) implements Amendment {}

    /** Another measure, reckoned from the day of the amendment less the time served. */
    record Heavier(String measure, LocalDate on) implements Amendment {}

    /** No measure at all. */
    record Annulled(LocalDate on) implements Amendment {}
}
