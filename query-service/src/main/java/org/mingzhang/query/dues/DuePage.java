package org.mingzhang.query.dues;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.listing.UnreadableRow;

/**
 * One page of what is due, the earliest first.
 *
 * @param asOfPosition how far the ledger was read to find the records to look into
 * @param asOf the day from which is counted
 * @param within how many working days ahead
 * @param total lines over all pages
 * @param unreadable rows that should say where to look, and cannot be read: some line may be
 *     missing
 * @param next the cursor of the next page; absent on the last
 */
public record DuePage(
        long asOfPosition,
        LocalDate asOf,
        int within,
        int total,
        List<DueLine> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnreadableRow> unreadable,
        @Nullable String next) {
    public DuePage {
        items = List.copyOf(items);
        unreadable = List.copyOf(unreadable);
    }
}
