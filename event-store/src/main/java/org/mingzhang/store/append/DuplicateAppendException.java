package org.mingzhang.store.append;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The append id was used before; nothing was stored now. The first append can be read by it. */
public final class DuplicateAppendException extends EventStoreException {

    private final String appendId;

    public DuplicateAppendException(String appendId) {
        super("The append " + appendId + " is already in the ledger");
        this.appendId = appendId;
    }

    public String appendId() {
        return appendId;
    }
}
