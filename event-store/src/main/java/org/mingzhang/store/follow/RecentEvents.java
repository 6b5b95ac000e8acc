package org.mingzhang.store.follow;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The last events this process appended, by position, so that who follows at its heels need not
 * have them read, opened and decoded again. They are put here when they are durable, and before
 * anybody is woken for them. What another process appended is missing and is read from the store.
 */
public final class RecentEvents {

    /** More than are appended between two wakes; who is further behind reads the store. */
    private static final int KEPT = 4_096;

    private record Recent(long position, TrackedEventMessage<?> event) {}

    private final AtomicReferenceArray<@Nullable Recent> ring = new AtomicReferenceArray<>(KEPT);

    /** Keeps what is durable now. */
    public void appended(long firstPosition, List<? extends EventMessage<?>> messages) {
        long position = firstPosition;
        for (EventMessage<?> message : messages) {
            if (message instanceof DomainEventMessage<?> event && event.getType() != null) {
                ring.set(slot(position), new Recent(position, asStored(position, event)));
            }
            position++;
        }
    }

    /** The events from a position on without a gap, at most so many; none when it is not here. */
    List<TrackedEventMessage<?>> from(long position, int limit) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        for (long next = position; events.size() < limit; next++) {
            Recent recent = ring.get(slot(next));
            if (recent == null || recent.position() != next) {
                break;
            }
            events.add(recent.event());
        }
        return events;
    }

    /** Keeps nothing of what was put here: something of it was erased. */
    void forget() {
        for (int slot = 0; slot < KEPT; slot++) {
            ring.set(slot, null);
        }
    }

    /** The store keeps microseconds. */
    private static <T> TrackedEventMessage<T> asStored(long position, DomainEventMessage<T> event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event,
                () -> event.getTimestamp().truncatedTo(ChronoUnit.MICROS));
    }

    private static int slot(long position) {
        return Math.floorMod(position, KEPT);
    }
}
