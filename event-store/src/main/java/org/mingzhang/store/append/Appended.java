package org.mingzhang.store.append;

import java.util.List;

/**
 * Events that are stored now, one after the other.
 *
 * @param firstPosition where the first of them stands
 */
public record Appended(long firstPosition, List<NewEvent> events) {
    public Appended {
        events = List.copyOf(events);
    }
}
