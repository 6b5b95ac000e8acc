package org.mingzhang.query.platform.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingzhang.query.platform.StoredEventSource;
import org.mingzhang.query.projection.FoldedStream;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.wire.EventTypes;

/**
 * The events of one stream that a list derives from.
 *
 * @param events as they are stored, in order
 * @param readable those before the first that nobody can read
 */
record AuditedStream(List<StoredEvent> events, List<Recorded<LedgerEvent>> readable) {

    static AuditedStream of(List<StoredEvent> events) {
        return new AuditedStream(events, StoredEventSource.readable(events));
    }

    /** Without the events of other families, and of types nobody knows. */
    AuditedStream of(Class<? extends LedgerEvent> family) {
        return new AuditedStream(
                events.stream()
                        .filter(
                                each ->
                                        EventTypes.classOf(each.payloadType())
                                                .filter(family::isAssignableFrom)
                                                .isPresent())
                        .toList(),
                readable.stream().filter(each -> family.isInstance(each.event())).toList());
    }

    String id() {
        return events.getFirst().streamId();
    }

    /** How many events there are before the first of these. */
    int before(Set<String> parked) {
        int count = 0;
        while (count < events.size() && !parked.contains(events.get(count).eventId())) {
            count++;
        }
        return count;
    }

    /** What so many of the first events make; nothing when they cannot be read or folded. */
    <R> Optional<R> row(int count, Function<FoldedStream, R> row) {
        if (count > readable.size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(row.apply(FoldedStream.of(readable.subList(0, count))));
        } catch (RuntimeException notFolded) {
            return Optional.empty();
        }
    }
}
