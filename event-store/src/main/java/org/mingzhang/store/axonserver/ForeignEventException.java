package org.mingzhang.store.axonserver;

/** Axon Server has an event that this ledger did not record; it cannot be copied or passed over. */
final class ForeignEventException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ForeignEventException(String eventId) {
        super("event " + eventId + " in Axon Server was not recorded by this ledger");
    }
}
