package org.mingzhang.query.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param asOfPosition how far the list has read the ledger
 * @param total rows the filter finds, over all pages
 * @param items rows of the list, an {@link UnreadableRow} in the place of one that was damaged
 * @param next the cursor of the next page; absent on the last
 */
public record ListPage(long asOfPosition, long total, List<ListRow> items, @Nullable String next) {
    public ListPage {
        items = List.copyOf(items);
    }
}
