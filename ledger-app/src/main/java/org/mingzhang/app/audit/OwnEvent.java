package org.mingzhang.app.audit;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.WireJson;

/** Reads events of the ledger's own streams as they are stored. */
final class OwnEvent {
    private OwnEvent() {}

    /** Empty for what is none of this type. No text is sealed, so who has no key reads it too. */
    static <T extends UpkeepEvent> Optional<T> read(StoredEvent event, Class<T> type) {
        if (!event.payloadType().equals(EventTypes.nameOf(type))) {
            return Optional.empty();
        }
        try {
            return Optional.of(WireJson.mapper().readValue(event.payload(), type));
        } catch (JacksonException altered) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
