package org.mingzhang.shared;

import java.time.Instant;

/**
 * An event as the ledger holds it.
 *
 * @param position gapless, starting at 0 [recorded order of the whole ledger]
 * @param sequence gapless within the stream, starting at 0
 * @param recordedAt when the ledger learned it, UTC
 */
public record Recorded<E extends LedgerEvent>(
        long position,
        String eventId,
        StreamId stream,
        long sequence,
        String type,
        Instant recordedAt,
        Attribution by,
        E event) {}
