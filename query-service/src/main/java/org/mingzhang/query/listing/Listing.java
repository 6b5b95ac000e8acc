package org.mingzhang.query.listing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One list: where its rows are, and how they answer the shared filter.
 *
 * @param name the word used in addresses, and the name of its projection
 * @param table where its rows are
 * @param key the column that names the row's stream
 * @param rows the record of a row; its components are the table's columns
 * @param organs a condition that holds when {@code :organ} is one of the row's organisations
 * @param day the column {@code from} and {@code to} mean
 * @param measures the array column of measures, or null where the list has none
 * @param statuses each status a reader may ask for, with its condition; {@code :today} is given
 */
public record Listing<R extends ListRow>(
        String name,
        String table,
        String key,
        Class<R> rows,
        String organs,
        String day,
        @Nullable String measures,
        Map<String, String> statuses) {
    public Listing {
        statuses = Map.copyOf(statuses);
    }
}
