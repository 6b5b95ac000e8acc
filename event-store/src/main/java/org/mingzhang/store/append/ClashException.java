package org.mingzhang.store.append;

import org.jspecify.annotations.Nullable;

/**
 * An event does not continue its stream, or its id is taken; nothing of the append was stored. The
 * engine turns this into Axon's exception for the same fact.
 */
public final class ClashException extends RuntimeException {

    private final int eventIndex;

    ClashException(String message, int eventIndex, @Nullable Throwable cause) {
        super(message, cause);
        this.eventIndex = eventIndex;
    }

    /** Which event of the append clashed. */
    public int eventIndex() {
        return eventIndex;
    }
}
