package org.mingzhang.query.projection;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.HeapShare;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.wire.EventMetaData;
import org.mingzhang.wire.EventTypes;

/**
 * What the lists read and folded lately, for those that follow the ledger at the same pace: the
 * first to meet an event does the work, and all hold the same states. Nobody waits: two that meet
 * an event in the same moment both do it.
 */
public final class SharedSteps {
    /** More events than lie between two lists that keep pace. */
    private static final int AT_HAND = 8_192;

    private final EventSource events;
    private final FoldedStreams streams;
    private final AtomicReferenceArray<@Nullable Step> lately = new AtomicReferenceArray<>(AT_HAND);
    private volatile Said said = new Said(MetaData.emptyInstance(), null);

    /** What stood beside the event read last; those recorded together have the same. */
    private record Said(MetaData beside, @Nullable Attribution by) {}

    /**
     * Nothing is at hand yet.
     *
     * @param events where streams are folded from that are not at hand
     */
    public SharedSteps(EventSource events) {
        this.events = events;
        this.streams =
                new FoldedStreams(
                        events,
                        AT_HAND,
                        position -> lately(position) != null,
                        HeapShare.ofEvents(4));
    }

    /**
     * Reads the streams these events go on with, where no list has folded them lately.
     *
     * @param page in recorded order
     * @return streams other lists have gone on with, as they were before these events
     */
    Map<StreamId, FoldedStream> prepare(List<DomainEventMessage<?>> page) {
        Set<String> seen = new HashSet<>();
        Map<StreamId, FoldedStreams.Place> begun = new LinkedHashMap<>();
        for (DomainEventMessage<?> event : page) {
            if (seen.add(event.getAggregateIdentifier())
                    && event.getSequenceNumber() > 0
                    && lately(position(event)) == null) {
                begun.put(
                        StreamId.parse(event.getAggregateIdentifier()),
                        new FoldedStreams.Place(event.getSequenceNumber(), position(event)));
            }
        }
        return streams.fetch(begun);
    }

    /**
     * What an event made of its stream. When it cannot be folded, that is not remembered.
     *
     * @param own where the stream stands for who asks, if known
     */
    Step step(DomainEventMessage<?> message, @Nullable FoldedStream own) {
        long position = position(message);
        Step known = lately(position);
        if (known == null) {
            known = streams.step(recorded(position, message), own);
            lately.set(slot(position), known);
        }
        return known;
    }

    /** What an event made of its stream, as the ledger has both. */
    FoldedStream folded(String eventId) {
        return streams.step(events.event(eventId).orElseThrow(), null).after();
    }

    /** Keeps nothing of what it read. */
    public void forget() {
        for (int slot = 0; slot < AT_HAND; slot++) {
            lately.set(slot, null);
        }
        streams.forget();
        said = new Said(MetaData.emptyInstance(), null);
    }

    private @Nullable Step lately(long position) {
        Step known = lately.get(slot(position));
        return known == null || known.after().last().position() != position ? null : known;
    }

    private static int slot(long position) {
        return Math.floorMod(position, AT_HAND);
    }

    private static long position(DomainEventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    private Recorded<LedgerEvent> recorded(long position, DomainEventMessage<?> message) {
        return new Recorded<>(
                position,
                message.getIdentifier(),
                StreamId.parse(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                EventTypes.nameOf(message.getPayloadType()),
                message.getTimestamp(),
                by(message.getMetaData()),
                (LedgerEvent) message.getPayload());
    }

    private Attribution by(MetaData beside) {
        Said last = said;
        if (last.by != null && last.beside.equals(beside)) {
            return last.by;
        }
        Attribution by = EventMetaData.attribution(beside);
        said = new Said(beside, by);
        return by;
    }
}
