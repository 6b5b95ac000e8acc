package org.mingzhang.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of the ledger, its bytes as they were written.
 *
 * @param streamType null for an event that belongs to no aggregate
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying would cost every read
public record StoredEvent(
        long position,
        String eventId,
        @Nullable String streamType,
        String streamId,
        long sequence,
        String payloadType,
        @Nullable String payloadRevision,
        Instant recordedAt,
        byte[] payload,
        byte[] metaData) {

    /** The same event with other bytes. */
    public StoredEvent with(byte[] newPayload, byte[] newMetaData) {
        return new StoredEvent(
                position,
                eventId,
                streamType,
                streamId,
                sequence,
                payloadType,
                payloadRevision,
                recordedAt,
                newPayload,
                newMetaData);
    }
}
