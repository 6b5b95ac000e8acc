package org.mingzhang.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.mingzhang.shared.Attribution;
import org.mingzhang.wire.EventMetaData;

/** What stands beside an event in the store, read once for all lists. */
public final class RecordedMetaData {
    /** More than lie between two lists that follow the ledger at the same pace. */
    private static final int AT_HAND = 2_048;

    private final Map<MetaData, Attribution> lately =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<MetaData, Attribution> eldest) {
                    return size() > AT_HAND;
                }
            };

    /** Keeps nothing of what it read. */
    public synchronized void forget() {
        lately.clear();
    }

    /**
     * The attribution of an event, for all lists that share this. Events recorded together have the
     * same, and every list asks for it.
     *
     * @throws IllegalArgumentException when there is none, or it cannot be read
     */
    synchronized Attribution of(EventMessage<?> event) {
        return lately.computeIfAbsent(event.getMetaData(), EventMetaData::attribution);
    }
}
