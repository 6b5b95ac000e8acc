package org.mingzhang.query.platform;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Finds where events stand in the order of all events, by the time they were recorded at. */
final class Positions {
    /** How long the next event may take to arrive that is known to exist. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventStore store;

    Positions(EventStore store) {
        this.store = store;
    }

    static long of(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    /** The positions of recorded events by their ids. */
    Map<String, Long> of(Collection<? extends DomainEventMessage<?>> events) {
        Set<String> wanted = new HashSet<>();
        events.forEach(event -> wanted.add(event.getIdentifier()));
        Map<String, Long> found = new HashMap<>();
        for (DomainEventMessage<?> event : events) {
            if (wanted.contains(event.getIdentifier())) {
                find(event, wanted, found);
            }
        }
        return found;
    }

    /** Events recorded together follow each other, so one reading mostly finds several. */
    private void find(DomainEventMessage<?> event, Set<String> wanted, Map<String, Long> found) {
        String sought = event.getIdentifier();
        read(
                store.createTokenAt(event.getTimestamp()),
                () -> wanted.contains(sought),
                message -> {
                    boolean hit = wanted.remove(message.getIdentifier());
                    if (hit) {
                        found.put(message.getIdentifier(), of(message));
                    }
                    return hit || wanted.contains(sought);
                });
    }

    /**
     * Reads the order of all events.
     *
     * @param before where to begin: after this, or with the first event
     * @param exists asked whether a next event is known to exist; else the reading may end there
     * @param onward asked after each event whether the next one is wanted too
     */
    void read(
            @Nullable TrackingToken before,
            BooleanSupplier exists,
            Predicate<TrackedEventMessage<?>> onward) {
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(before)) {
            do {
                boolean wait = exists.getAsBoolean();
                int millis = wait ? (int) PATIENCE.toMillis() : 0;
                if (!stream.hasNextAvailable(millis, TimeUnit.MILLISECONDS)) {
                    if (wait) {
                        throw new EventStoreException("an event that is recorded did not arrive");
                    }
                    return;
                }
            } while (onward.test(stream.nextAvailable()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("stopped while reading events", stopped);
        }
    }
}
