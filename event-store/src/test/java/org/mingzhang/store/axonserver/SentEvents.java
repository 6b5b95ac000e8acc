package org.mingzhang.store.axonserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.NewKey;
import org.mingzhang.store.append.Sealed;

/** Sealed events of invented streams. */
final class SentEvents {

    /** With microseconds, which Axon Server does not keep by itself. */
    static final Instant RECORDED_AT = Instant.parse("2026-03-01T08:09:10.123456Z");

    private SentEvents() {}

    static NewEvent event(String stream, long sequence) {
        return event(stream, sequence, null);
    }

    static NewEvent event(String stream, long sequence, @Nullable NewKey key) {
        return new NewEvent(
                UUID.randomUUID().toString(),
                "thing",
                stream,
                sequence,
                "thing-done.v1",
                null,
                RECORDED_AT,
                "{\"text\":\"Wang\"}".getBytes(UTF_8),
                "{\"reason\":\"Wang\"}".getBytes(UTF_8),
                new Sealed(
                        "{\"text\":null}".getBytes(UTF_8),
                        "{\"reason\":null}".getBytes(UTF_8),
                        key == null ? null : key.id(),
                        key,
                        "sealed".getBytes(UTF_8),
                        ("digests of " + stream + " " + sequence).getBytes(UTF_8)));
    }

    static Append append(@Nullable String id, NewEvent... events) {
        return new Append(List.of(events), id);
    }

    static NewKey key(String scope) {
        return new NewKey(
                UUID.randomUUID().toString().substring(0, 16).getBytes(UTF_8),
                scope,
                "wrapped".getBytes(UTF_8));
    }
}
