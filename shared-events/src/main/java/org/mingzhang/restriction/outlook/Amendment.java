package org.mingzhang.restriction.outlook;

import java.time.LocalDate;

/** What a later decision made of a measure. */
public sealed interface Amendment {
    /** The day of the later decision. */
    LocalDate on();

    /** Another measure, reckoned from the original anchor. */
    record Lighter(String to, LocalDate on) implements Amendment {}

    /** Another measure, reckoned from the day of the amendment less the time served. */
    record Heavier(String to, LocalDate on) implements Amendment {}

    /** No measure at all. */
    record Annulled(LocalDate on) implements Amendment {}
}
