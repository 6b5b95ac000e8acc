package org.mingzhang.query.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Origin;

/**
 * What a list is narrowed to; every part that is given must hold. The same filter serves the rows,
 * their count and the search form.
 *
 * @param q text that may be a name, so it travels in a body and never in an address
 * @param from first day, both counted: opened, registered or valid from, by the list
 */
public record ListFilter(
        @Nullable String q,
        @Nullable String status,
        @Nullable String organ,
        @Nullable String ground,
        @Nullable String measure,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Origin origin) {
    /** Everything. */
    public static final ListFilter ALL =
            new ListFilter(null, null, null, null, null, null, null, null);

    /** Only what a text finds. */
    public static ListFilter text(String q) {
        return new ListFilter(q, null, null, null, null, null, null, null);
    }
}
