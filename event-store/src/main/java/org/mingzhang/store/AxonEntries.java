package org.mingzhang.store;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.mingzhang.store.append.NewEvent;

/** Between the messages Axon writes and reads and the rows that are stored. */
final class AxonEntries {

    private AxonEntries() {}

    /** An event that belongs to no aggregate gets a stream of its own, named by its id. */
    static NewEvent row(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> domain =
                message instanceof DomainEventMessage<?> of && of.getType() != null ? of : null;
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        return new NewEvent(
                message.getIdentifier(),
                domain == null ? null : domain.getType(),
                domain == null ? message.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                message.getTimestamp(),
                payload.getData(),
                message.serializeMetaData(serializer, byte[].class).getData());
    }

    static DomainEventData<byte[]> domain(StoredEvent row) {
        return new GenericDomainEventEntry<>(
                row.streamType(),
                row.streamId(),
                row.sequence(),
                row.eventId(),
                row.recordedAt(),
                row.payloadType(),
                row.payloadRevision(),
                row.payload(),
                row.metaData());
    }

    static TrackedEventData<byte[]> tracked(StoredEvent row) {
        DomainEventData<byte[]> entry = domain(row);
        TrackingToken token = new GlobalSequenceTrackingToken(row.position());
        return row.streamType() == null
                ? new NonDomainEntry(token, entry)
                : new TrackedDomainEventData<>(token, entry);
    }

    /** Hides the stream a non-domain event is stored under, as Axon shall not see an aggregate. */
    private record NonDomainEntry(TrackingToken trackingToken, EventData<byte[]> entry)
            implements TrackedEventData<byte[]> {

        @Override
        public String getEventIdentifier() {
            return entry.getEventIdentifier();
        }

        @Override
        public Instant getTimestamp() {
            return entry.getTimestamp();
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return entry.getMetaData();
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return entry.getPayload();
        }
    }
}
