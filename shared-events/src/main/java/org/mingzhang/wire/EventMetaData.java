package org.mingzhang.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.RulebookVersion;

/**
 * What stands beside every event, as texts by name. Who, for which organ and why stand apart, so
 * that each can be shown, or sealed, without the others.
 */
public final class EventMetaData {
    /** Who recorded the event. */
    public static final String ACTOR = "actor";

    /** The organ it was recorded for. */
    public static final String ORGAN = "organ";

    /** Why, in free words: personal. */
    public static final String REASON = "reason";

    /** Everything else, as JSON, so that it means the same in every JVM. */
    public static final String ATTRIBUTION = "attribution";

    /** The plain command id; the event store takes the identity of an append from it. */
    public static final String COMMAND_ID = "commandId";

    /** All of them. */
    public static final Set<String> NAMES = Set.of(COMMAND_ID, ACTOR, ORGAN, REASON, ATTRIBUTION);

    private static final TypeReference<Map<String, Object>> STORED = new TypeReference<>() {};

    /** More than are under way in one process, between a command and the lists that show it. */
    private static final int LATELY = 4_096;

    /** What was written here lately, so that whoever meets the very same text need not read it. */
    private static final AtomicReferenceArray<@Nullable Written> WRITTEN =
            new AtomicReferenceArray<>(LATELY);

    private EventMetaData() {}

    private record Rest(
            String command,
            RulebookVersion rulebook,
            Origin origin,
            ContentDigest digest,
            @Nullable Approval approval,
            List<RecordedWarning> warnings) {}

    private record Written(String text, Rest rest) {}

    /** An attribution as metadata. */
    public static Map<String, String> of(Attribution by) {
        try {
            return Map.of(
                    COMMAND_ID,
                    by.commandId().value(),
                    ACTOR,
                    by.actor().value(),
                    ORGAN,
                    by.organ().value(),
                    REASON,
                    by.reason(),
                    ATTRIBUTION,
                    written(
                            new Rest(
                                    by.command(),
                                    by.rulebook(),
                                    by.origin(),
                                    by.digest(),
                                    by.approval(),
                                    by.warnings())));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an attribution cannot be written", unwritable);
        }
    }

    /**
     * The attribution in an event's metadata.
     *
     * @throws IllegalArgumentException when there is none, or it cannot be read
     */
    public static Attribution attribution(Map<String, ?> data) {
        try {
            Rest rest = rest(text(data, ATTRIBUTION));
            return new Attribution(
                    new CommandId(text(data, COMMAND_ID)),
                    rest.command(),
                    new AccountId(text(data, ACTOR)),
                    new OrganisationId(text(data, ORGAN)),
                    text(data, REASON),
                    rest.rulebook(),
                    rest.origin(),
                    rest.digest(),
                    rest.approval(),
                    rest.warnings());
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the attribution of the event is broken", broken);
        }
    }

    /**
     * The attribution in an event's metadata as bytes.
     *
     * @throws IllegalArgumentException when there is none, or it cannot be read
     */
    public static Attribution attribution(byte[] stored) {
        try {
            return attribution(WireJson.own().readValue(stored, STORED));
        } catch (IOException broken) {
            throw new IllegalArgumentException("the metadata of the event is broken", broken);
        }
    }

    private static String written(Rest rest) throws JsonProcessingException {
        String text = WireJson.mapper().writeValueAsString(rest);
        WRITTEN.set(slot(text), new Written(text, rest));
        return text;
    }

    /** Equal texts are read: to compare them would cost what it saves. */
    @SuppressWarnings("ReferenceEquality")
    private static Rest rest(String text) throws JsonProcessingException {
        Written lately = WRITTEN.get(slot(text));
        return lately != null && lately.text() == text
                ? lately.rest()
                : WireJson.own().readValue(text, Rest.class);
    }

    private static int slot(String text) {
        return System.identityHashCode(text) % LATELY;
    }

    private static String text(Map<String, ?> data, String name) {
        if (data.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(
                "the event does not say by whom it was recorded: " + name);
    }
}
