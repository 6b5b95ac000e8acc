package org.mingzhang.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Attribution;
import org.mingzhang.wire.WireJson;

/** What stands beside an event in the store. */
public final class RecordedMetaData {
    /** The key under which every event carries who recorded it and why. */
    public static final String ATTRIBUTION = "attribution";

    private RecordedMetaData() {}

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
