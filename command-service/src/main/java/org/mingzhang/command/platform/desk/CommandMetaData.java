package org.mingzhang.command.platform.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.mingzhang.shared.Attribution;
import org.mingzhang.wire.WireJson;

/** What travels beside a command and beside its events: who, for which organ, why. */
public final class CommandMetaData {
    /** The attribution as JSON text, so that it means the same in every JVM. */
    public static final String ATTRIBUTION = "attribution";

    /** The plain command id; the event store takes the identity of an append from it. */
    public static final String COMMAND_ID = "commandId";

    private static final String DRY_RUN = "dryRun";

    private CommandMetaData() {}

    /** The meta data of a command. */
    public static MetaData of(Attribution attribution, boolean dryRun) {
        MetaData data = ofEvents(attribution);
        return dryRun ? data.and(DRY_RUN, true) : data;
    }

    /** The meta data of the events a command records. */
    static MetaData ofEvents(Attribution attribution) {
        try {
            return MetaData.from(
                    Map.of(
                            ATTRIBUTION,
                            WireJson.mapper().writeValueAsString(attribution),
                            COMMAND_ID,
                            attribution.commandId().value()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("attribution cannot be written", unwritable);
        }
    }

    /** The attribution a command or an event carries. */
    public static Attribution attribution(MetaData data) {
        Object text =
                Objects.requireNonNull(
                        data.get(ATTRIBUTION), "a command without attribution is not decided");
        try {
            return WireJson.mapper().readValue(text.toString(), Attribution.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("attribution cannot be read", unreadable);
        }
    }

    /** The attribution in an event's metadata as it is stored. */
    public static Attribution attribution(byte[] stored) {
        try {
            return WireJson.mapper()
                    .readValue(
                            WireJson.mapper().readTree(stored).path(ATTRIBUTION).textValue(),
                            Attribution.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean dryRun(MetaData data) {
        return Boolean.TRUE.equals(data.get(DRY_RUN));
    }
}
