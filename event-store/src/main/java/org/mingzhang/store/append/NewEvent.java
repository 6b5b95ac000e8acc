package org.mingzhang.store.append;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One serialised event on its way into the ledger; it has no position yet. */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying would cost every append
public record NewEvent(
        String eventId,
        @Nullable String streamType,
        String streamId,
        long sequence,
        String payloadType,
        @Nullable String payloadRevision,
        Instant recordedAt,
        byte[] payload,
        byte[] metaData) {}
