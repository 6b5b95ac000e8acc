package org.mingzhang.store.append;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The store is too busy, closing, out of reach, or cannot hold such an event. Nothing was stored.
 */
public final class NotAppendedException extends EventStoreException {

    public NotAppendedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
