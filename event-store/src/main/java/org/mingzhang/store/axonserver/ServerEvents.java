package org.mingzhang.store.axonserver;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.Sealed;

/**
 * How Axon Server keeps an event: its payload without personal texts as payload, and as metadata
 * everything else that is stored of it. It has no text that is not sealed, and no key.
 */
final class ServerEvents {

    private static final String META_DATA = "metaData";
    private static final String KEY_ID = "keyId";
    private static final String SEALED = "sealed";
    private static final String DIGESTS = "digests";

    /** Axon Server itself keeps milliseconds. */
    private static final String RECORDED_MICROS = "recordedMicros";

    private static final String APPEND_ID = "appendId";
    private static final String APPEND_SIZE = "appendSize";

    private ServerEvents() {}

    /** The events of one append, sealed. */
    static Event[] of(Append append) {
        List<Event.Builder> events = new ArrayList<>();
        append.events().forEach(event -> events.add(of(event)));
        for (Append.Stamp stamp : append.stamps()) {
            events.get(stamp.row())
                    .putMetaData(APPEND_ID, text(stamp.id()))
                    .putMetaData(APPEND_SIZE, number(stamp.size()));
        }
        return events.stream().map(Event.Builder::build).toArray(Event[]::new);
    }

    private static Event.Builder of(NewEvent event) {
        Sealed parts = event.parts();
        Event.Builder built =
                Event.newBuilder()
                        .setMessageIdentifier(event.eventId())
                        .setTimestamp(event.recordedAt().toEpochMilli())
                        .setPayload(
                                SerializedObject.newBuilder()
                                        .setType(event.payloadType())
                                        .setRevision(orEmpty(event.payloadRevision()))
                                        .setData(ByteString.copyFrom(parts.payload())))
                        .putMetaData(META_DATA, bytes(parts.metaData()))
                        .putMetaData(SEALED, bytes(parts.sealed()))
                        .putMetaData(DIGESTS, bytes(parts.digests()))
                        .putMetaData(
                                RECORDED_MICROS,
                                number(
                                        ChronoUnit.MICROS.between(
                                                Instant.EPOCH, event.recordedAt())));
        if (parts.keyId() != null) {
            built.putMetaData(KEY_ID, bytes(parts.keyId()));
        }
        if (event.streamType() != null) {
            built.setAggregateType(event.streamType())
                    .setAggregateIdentifier(event.streamId())
                    .setAggregateSequenceNumber(event.sequence());
        }
        return built;
    }

    /**
     * An event read back.
     *
     * @param appendId on the first of an append that was given an id
     * @param appendSize of how many events that append is; otherwise 1
     */
    record Read(NewEvent event, @Nullable String appendId, int appendSize) {}

    /**
     * @throws ForeignEventException when no ledger has recorded it
     */
    static Read read(Event event) {
        Map<String, MetaDataValue> beside = event.getMetaDataMap();
        if (!beside.containsKey(DIGESTS)
                || !beside.containsKey(SEALED)
                || !beside.containsKey(META_DATA)
                || !beside.containsKey(RECORDED_MICROS)) {
            throw new ForeignEventException(event.getMessageIdentifier());
        }
        MetaDataValue keyId = beside.get(KEY_ID);
        byte[] payload = event.getPayload().getData().toByteArray();
        byte[] metaData = bytes(beside.get(META_DATA));
        boolean ofStream = !event.getAggregateType().isEmpty();
        NewEvent read =
                new NewEvent(
                        event.getMessageIdentifier(),
                        ofStream ? event.getAggregateType() : null,
                        ofStream ? event.getAggregateIdentifier() : event.getMessageIdentifier(),
                        ofStream ? event.getAggregateSequenceNumber() : 0,
                        event.getPayload().getType(),
                        orNull(event.getPayload().getRevision()),
                        Instant.EPOCH.plus(
                                beside.get(RECORDED_MICROS).getNumberValue(), ChronoUnit.MICROS),
                        payload,
                        metaData,
                        new Sealed(
                                payload,
                                metaData,
                                keyId == null ? null : bytes(keyId),
                                null,
                                bytes(beside.get(SEALED)),
                                bytes(beside.get(DIGESTS))));
        MetaDataValue appendId = beside.get(APPEND_ID);
        MetaDataValue appendSize = beside.get(APPEND_SIZE);
        return appendId == null || appendSize == null
                ? new Read(read, null, 1)
                : new Read(read, appendId.getTextValue(), (int) appendSize.getNumberValue());
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }

    private static MetaDataValue number(long value) {
        return MetaDataValue.newBuilder().setNumberValue(value).build();
    }

    private static MetaDataValue bytes(byte[] value) {
        return MetaDataValue.newBuilder()
                .setBytesValue(SerializedObject.newBuilder().setData(ByteString.copyFrom(value)))
                .build();
    }

    private static byte[] bytes(MetaDataValue value) {
        return value.getBytesValue().getData().toByteArray();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
