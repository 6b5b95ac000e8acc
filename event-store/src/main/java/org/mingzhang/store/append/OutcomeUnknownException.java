package org.mingzhang.store.append;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The connection or the time ran out while the append was being written: it may be in the ledger or
 * may still get there. Only reading it by its append id, later, can tell.
 */
public final class OutcomeUnknownException extends EventStoreException {

    public OutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
