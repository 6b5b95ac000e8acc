package org.mingzhang.query.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param asOfPosition how far the list has read the ledger
 * @param total rows the filter finds, over all pages
 * @param next the cursor of the next page; absent on the last
 */
public record ListPage<R>(long asOfPosition, long total, List<R> items, @Nullable String next) {
    public ListPage {
        items = List.copyOf(items);
    }
}
