package org.mingzhang.query.listing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.shared.Text;

/**
 * One question to a list: a filter, and which page.
 *
 * @param after the cursor the page before gave; absent for the first page
 */
public record ListSearch(
        @Nullable ListFilter filter, @Nullable Integer limit, @Nullable String after) {
    /** The most rows one page may hold. */
    public static final int MOST = 200;

    private static final int USUAL = 50;

    ListFilter narrowed() {
        return Objects.requireNonNullElse(filter, ListFilter.ALL);
    }

    int rows() {
        Integer asked = limit;
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw new BadParameter(
                    "limit", new Text("limit 须为 1 到 " + MOST + "。", "limit is 1 to " + MOST + "."));
        }
        return asked;
    }

    long before() {
        String cursor = after;
        if (cursor == null || cursor.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException malformed) {
            throw new BadParameter(
                    "after",
                    new Text(
                            "after 须为上一页给出的游标。", "after is the cursor that the page before gave."));
        }
    }
}
