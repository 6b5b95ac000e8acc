package org.mingzhang.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger, its bytes as they were written.
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
        byte[] metaData) {}
