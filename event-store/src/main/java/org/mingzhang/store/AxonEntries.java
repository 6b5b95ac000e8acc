package org.mingzhang.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.NewEvent;

/** Between the messages Axon writes and reads and the rows that are stored. */
final class AxonEntries {

    private AxonEntries() {}

    /** Events recorded together carry equal metadata, which is encoded once. */
    static List<NewEvent> rows(List<? extends EventMessage<?>> messages, Serializer serializer) {
        List<NewEvent> rows = new ArrayList<>(messages.size());
        MetaData encoded = null;
        byte[] bytes = new byte[0];
        for (EventMessage<?> message : messages) {
            if (!message.getMetaData().equals(encoded)) {
                encoded = message.getMetaData();
                bytes = message.serializeMetaData(serializer, byte[].class).getData();
            }
            rows.add(row(message, bytes, serializer));
        }
        return rows;
    }

    static NewEvent row(EventMessage<?> message, Serializer serializer) {
        return row(
                message, message.serializeMetaData(serializer, byte[].class).getData(), serializer);
    }

    /** An event that belongs to no aggregate gets a stream of its own, named by its id. */
    private static NewEvent row(EventMessage<?> message, byte[] metaData, Serializer serializer) {
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
                metaData,
                null);
    }

    static DomainEventData<byte[]> domain(StoredEvent row) {
        return new DomainEntry(row);
    }

    static TrackedEventData<byte[]> tracked(StoredEvent row) {
        TrackingToken token = new GlobalSequenceTrackingToken(row.position());
        return row.streamType() == null
                ? new NonDomainEntry(token, row)
                : new TrackedDomainEventData<>(token, new DomainEntry(row));
    }

    /** Axon's own entry keeps the instant as text, to be parsed again by whoever asks. */
    private interface Entry extends EventData<byte[]> {

        StoredEvent row();

        @Override
        default String getEventIdentifier() {
            return row().eventId();
        }

        @Override
        default Instant getTimestamp() {
            return row().recordedAt();
        }

        @Override
        default SerializedObject<byte[]> getMetaData() {
            return new SerializedMetaData<>(row().metaData(), byte[].class);
        }

        @Override
        default SerializedObject<byte[]> getPayload() {
            return new SimpleSerializedObject<>(
                    row().payload(), byte[].class, row().payloadType(), row().payloadRevision());
        }
    }

    private record DomainEntry(StoredEvent row) implements Entry, DomainEventData<byte[]> {

        @Override
        public @Nullable String getType() {
            return row.streamType();
        }

        @Override
        public String getAggregateIdentifier() {
            return row.streamId();
        }

        @Override
        public long getSequenceNumber() {
            return row.sequence();
        }
    }

    /** Hides the stream a non-domain event is stored under, as Axon shall not see an aggregate. */
    private record NonDomainEntry(TrackingToken trackingToken, StoredEvent row)
            implements Entry, TrackedEventData<byte[]> {}
}
