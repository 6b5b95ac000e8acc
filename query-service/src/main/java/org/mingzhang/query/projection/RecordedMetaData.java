package org.mingzhang.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Attribution;
import org.mingzhang.wire.WireJson;

/** What stands beside an event in the store. */
public final class RecordedMetaData {
    /** The key under which every event carries who recorded it and why. */
    public static final String ATTRIBUTION = "attribution";

    /** More than lie between two lists that follow the ledger at the same pace. */
    private static final int AT_HAND = 2_048;

    private final Map<String, Attribution> lately =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Attribution> eldest) {
                    return size() > AT_HAND;
                }
            };

    /**
     * The attribution of an event, for all lists that share this. Events recorded together have the
     * same, and every list asks for it.
     *
     * @throws IllegalArgumentException when there is none, or it cannot be read
     */
    synchronized Attribution of(EventMessage<?> event) {
        String json = (String) event.getMetaData().get(ATTRIBUTION);
        Attribution read = json == null ? null : lately.get(json);
        if (read == null) {
            read = attribution(json);
            lately.put(String.valueOf(json), read);
        }
        return read;
    }

    /**
     * Reads the attribution of an event.
     *
     * @throws IllegalArgumentException when there is none, or it cannot be read
     */
    public static Attribution attribution(@Nullable String json) {
        if (json == null) {
            throw new IllegalArgumentException("the event says of nobody that he recorded it");
        }
        try {
            return WireJson.mapper().readValue(json, Attribution.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the attribution of the event is broken", broken);
        }
    }
}
