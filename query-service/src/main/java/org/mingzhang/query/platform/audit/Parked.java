package org.mingzhang.query.platform.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the lists could not take, by list and stream: the ids of the events that wait. */
final class Parked {
    private record Queue(String list, String stream) {}

    private final Map<Queue, Set<String>> events = new HashMap<>();

    Parked(JdbcClient db) {
        RowCallbackHandler keep =
                row ->
                        events.computeIfAbsent(
                                        new Queue(row.getString(1), row.getString(2)),
                                        none -> new HashSet<>())
                                .add(row.getString(3));
        db.sql("select processingGroup, sequenceIdentifier, eventIdentifier from view.dead_letter")
                .query(keep);
    }

    /** Takes out what a list has parked of a stream. */
    Set<String> taken(String list, String stream) {
        Set<String> parked = events.remove(new Queue(list, stream));
        return parked == null ? Set.of() : parked;
    }

    /** True when a list has parked something that was not taken out. */
    boolean holds(String list) {
        return events.keySet().stream().anyMatch(each -> each.list.equals(list));
    }
}
