package org.mingzhang.query.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.wire.EventMetaData;
import org.mingzhang.wire.EventTypes;

/**
 * Reads the events through Axon's port, for a store whose tables are not ours. That port names no
 * positions when it reads a stream, so they are looked up in the order of all events.
 */
final class PortEventSource implements EventSource {
    private final EventStore store;
    private final Positions positions;

    PortEventSource(EventStore store) {
        this.store = store;
        this.positions = new Positions(store);
    }

    @Override
    public List<Recorded<LedgerEvent>> events(StreamId stream) {
        return placed(store.readEvents(stream.toString()).asStream().toList());
    }

    @Override
    public List<Recorded<LedgerEvent>> firsts(Collection<StreamId> streams) {
        List<DomainEventMessage<?>> firsts = new ArrayList<>();
        streams.forEach(
                stream ->
                        store.readEvents(stream.toString())
                                .asStream()
                                .findFirst()
                                .ifPresent(firsts::add));
        return placed(firsts);
    }

    @Override
    public List<Recorded<LedgerEvent>> between(long from, long to) {
        List<Recorded<LedgerEvent>> found = new ArrayList<>();
        long last = Math.min(to, head());
        if (from <= last) {
            TrackingToken before = from == 0 ? null : new GlobalSequenceTrackingToken(from - 1);
            positions.read(
                    before,
                    () -> true,
                    message -> {
                        long position = Positions.of(message);
                        if (position <= last && message instanceof DomainEventMessage<?> event) {
                            found.add(recorded(event, position));
                        }
                        return position < last;
                    });
        }
        return found;
    }

    /** Refuses: an empty answer would say that there is no such event. */
    @Override
    public Optional<Recorded<LedgerEvent>> event(String eventId) {
        throw new FaultException(Faults.NOT_WITH_AXON_SERVER);
    }

    @Override
    public long head() {
        TrackingToken head = store.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    private List<Recorded<LedgerEvent>> placed(List<? extends DomainEventMessage<?>> events) {
        Map<String, Long> places = positions.of(events);
        return events.stream().map(each -> recorded(each, place(places, each))).toList();
    }

    private static long place(Map<String, Long> places, DomainEventMessage<?> event) {
        Long place = places.get(event.getIdentifier());
        if (place == null) {
            throw new IllegalStateException("event " + event.getIdentifier() + " has no position");
        }
        return place;
    }

    private static Recorded<LedgerEvent> recorded(DomainEventMessage<?> event, long position) {
        return new Recorded<>(
                position,
                event.getIdentifier(),
                StreamId.parse(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                EventTypes.nameOf(event.getPayloadType()),
                event.getTimestamp(),
                EventMetaData.attribution(event.getMetaData()),
                (LedgerEvent) event.getPayload());
    }
}
