package org.mingzhang.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.WireJson;

/** Events read without a key: personal texts are erased, all else is as recorded. */
public final class Unopened {
    private Unopened() {}

    /** The event as far as no key is needed. */
    public static LedgerEvent read(StoredEvent stored) {
        try {
            return WireJson.mapper()
                    .readValue(
                            stored.payload(),
                            EventTypes.classOf(stored.payloadType()).orElseThrow());
        } catch (IOException broken) {
            throw new UncheckedIOException("event " + stored.eventId() + " is broken", broken);
        }
    }
}
