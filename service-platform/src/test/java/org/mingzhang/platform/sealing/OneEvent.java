package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.Sealed;

/** An invented event with personal texts at several depths. */
final class OneEvent {
    static final String TYPE = "accountability.opened.v1";

    /** The store keeps microseconds; a clock may tell more. */
    static final Instant RECORDED_AT = Instant.parse("2024-03-05T08:00:00.000001234Z");

    static final String PAYLOAD =
            """
            {"caseId":"C-1","subjects":[{"subject":{"kind":"CADRE","id":"K-1"},"post":"副局长 \\"代\\""},\
            {"subject":{"kind":"CADRE","id":"K-2"}}],"grounds":["G-1"],"facts":"某某未经批准\\n动用资金",\
            "conductFrom":"2024-01-01","conductTo":"2024-02-29","openedOn":"2024-03-05",\
            "openedBy":"org-1","distinctFrom":[]}""";
    static final String META_DATA =
            """
            {"actor":"clerk","attribution":"{\\"command\\":\\"open-accountability\\",\\"warnings\\":[]}",\
            "commandId":"c-1","organ":"org-1","reason":"群众举报"}""";

    private OneEvent() {}

    static byte @Nullable [] wrapped(Sealed sealed) {
        return sealed.newKey() == null ? null : sealed.newKey().wrapped();
    }

    static StoredEvent row(NewEvent event, Sealed sealed) {
        return new StoredEvent(
                0,
                event.eventId(),
                event.streamType(),
                event.streamId(),
                event.sequence(),
                event.payloadType(),
                null,
                event.recordedAt().truncatedTo(ChronoUnit.MICROS),
                sealed.payload(),
                sealed.metaData());
    }

    static NewEvent event(String id, String payload) {
        return new NewEvent(
                id,
                "accountability",
                "accountability:C-1",
                0,
                TYPE,
                null,
                RECORDED_AT,
                bytes(payload),
                bytes(META_DATA),
                null);
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
