package org.mingzhang.store.append;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One serialised event on its way into the ledger; it has no position yet.
 *
 * @param payload the event's bytes, readable
 * @param metaData likewise
 * @param sealed what will be stored of it; null as long as nothing shall be
 */
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
        byte[] metaData,
        @Nullable Sealed sealed) {

    /** The same event, ready to be stored. */
    public NewEvent sealedAs(Sealed parts) {
        return new NewEvent(
                eventId,
                streamType,
                streamId,
                sequence,
                payloadType,
                payloadRevision,
                recordedAt,
                payload,
                metaData,
                parts);
    }

    /**
     * What is stored of it.
     *
     * @throws NullPointerException when it was not sealed: it must not be stored
     */
    public Sealed parts() {
        return Objects.requireNonNull(sealed, "an event is sealed before it is stored");
    }
}
