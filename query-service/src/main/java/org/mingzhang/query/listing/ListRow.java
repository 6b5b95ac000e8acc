package org.mingzhang.query.listing;

import org.jspecify.annotations.Nullable;

/** A row of a list; it derives from the events of one stream and from nothing else. */
public interface ListRow {
    /** The position of the stream's first event; the order of the list, and its cursor. */
    long firstPosition();

    /** What a text search looks into. */
    String searchText();

    /** Why the row cannot be read; null when it can. */
    default UnreadableRow.@Nullable Problem problem() {
        return null;
    }
}
