package org.mingzhang.command.platform.desk;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.command.platform.bus.BoundedCache;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamId;

/**
 * The states of streams as recorded now. A cached state is a true beginning of its stream and never
 * trusted as the present: whatever was recorded since, by this node or another, is read on top.
 */
public final class RecordedStates {
    private final EventStore events;
    private final Cache cache;

    /**
     * @param most how many events the states kept were folded from, together; the absence of a
     *     stream is never kept
     */
    public RecordedStates(EventStore events, long most) {
        this.events = events;
        this.cache = new BoundedCache(most, known -> ((Known) known).events());
    }

    /** Reads the stream from its beginning next time. */
    void forget(StreamId stream) {
        cache.remove(stream);
    }

    Known now(StreamId stream) {
        Known cached = cache.get(stream);
        Known known = cached == null ? Known.nothing(stream) : cached;
        DomainEventStream later = events.readEvents(stream.toString(), known.version() + 1);
        boolean moved = false;
        while (later.hasNext()) {
            known = known.after((LedgerEvent) later.next().getPayload());
            moved = true;
        }
        if (moved) {
            cache.put(stream, known);
        }
        return known;
    }
}
