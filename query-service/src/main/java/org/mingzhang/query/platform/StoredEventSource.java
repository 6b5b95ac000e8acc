package org.mingzhang.query.platform;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.wire.EventMetaData;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.WireJson;

/** Decodes what the event store holds. */
public final class StoredEventSource implements EventSource {
    private static final JsonMapper JSON = WireJson.own();

    private final StoredEvents stored;

    StoredEventSource(StoredEvents stored) {
        this.stored = stored;
    }

    @Override
    public List<Recorded<LedgerEvent>> events(StreamId stream) {
        return stored.stream(stream.toString()).stream().map(new Decoding()::decode).toList();
    }

    /** In one question. */
    @Override
    public List<Recorded<LedgerEvent>> events(Collection<StreamId> streams) {
        return streams.isEmpty()
                ? List.of()
                : streams(streams.stream().map(StreamId::toString).toList());
    }

    /** All events of these streams, stream by stream and in order. */
    private List<Recorded<LedgerEvent>> streams(Collection<String> streams) {
        return stored.streams(streams).stream().map(new Decoding()::decode).toList();
    }

    /** Stored events up to the first that cannot be decoded. */
    public static List<Recorded<LedgerEvent>> readable(List<StoredEvent> events) {
        List<Recorded<LedgerEvent>> readable = new ArrayList<>();
        Decoding decoding = new Decoding();
        try {
            events.forEach(event -> readable.add(decoding.decode(event)));
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException broken) {
            return readable;
        }
        return readable;
    }

    @Override
    public List<Recorded<LedgerEvent>> firsts(Collection<StreamId> streams) {
        return stored.firsts(streams.stream().map(StreamId::toString).toList()).stream()
                .map(new Decoding()::decode)
                .toList();
    }

    @Override
    public List<Recorded<LedgerEvent>> between(long from, long to) {
        List<Recorded<LedgerEvent>> found = new ArrayList<>();
        Decoding decoding = new Decoding();
        stored.scan(from, to, event -> found.add(decoding.decode(event)));
        return found;
    }

    @Override
    public Optional<Recorded<LedgerEvent>> event(String eventId) {
        return stored.event(eventId).map(new Decoding()::decode);
    }

    @Override
    public long head() {
        return stored.head();
    }

    /** Events recorded together carry the same metadata, and are read one after the other. */
    private static final class Decoding {
        private byte @Nullable [] metaData;
        private @Nullable Attribution by;

        Recorded<LedgerEvent> decode(StoredEvent event) {
            Class<? extends LedgerEvent> type =
                    EventTypes.classOf(event.payloadType())
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "unknown event type " + event.payloadType()));
            try {
                return new Recorded<>(
                        event.position(),
                        event.eventId(),
                        StreamId.parse(event.streamId()),
                        event.sequence(),
                        event.payloadType(),
                        event.recordedAt(),
                        attribution(event.metaData()),
                        JSON.readValue(event.payload(), type));
            } catch (IOException broken) {
                throw new UncheckedIOException("event " + event.eventId() + " is broken", broken);
            }
        }

        private Attribution attribution(byte[] stored) {
            Attribution known = by;
            if (known == null || !Arrays.equals(stored, metaData)) {
                known = EventMetaData.attribution(stored);
                metaData = stored;
                by = known;
            }
            return known;
        }
    }
}
