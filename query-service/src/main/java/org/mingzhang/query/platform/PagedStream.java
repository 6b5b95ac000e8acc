package org.mingzhang.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.projection.EventPage;

/**
 * Gathers what is there into pages. A processor would queue a thousand messages; as these are
 * thousands of events each, the stream says there is none while two wait to be worked on.
 */
final class PagedStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_WAITING = 2;

    private final BlockingStream<TrackedEventMessage<?>> events;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Runnable onAvailable = () -> {};
    private @Nullable TrackedEventMessage<?> ready;

    PagedStream(BlockingStream<TrackedEventMessage<?>> events) {
        this.events = events;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(ready) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (ready == null
                && waiting.get() < MOST_WAITING
                && events.hasNextAvailable(timeout, unit)) {
            ready = gathered();
        }
        return ready != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> page =
                hasNextAvailable(Integer.MAX_VALUE, TimeUnit.SECONDS) ? ready : null;
        if (page == null) {
            throw new IllegalStateException("asked for more pages than may wait");
        }
        ready = null;
        waiting.incrementAndGet();
        return page;
    }

    private TrackedEventMessage<?> gathered() throws InterruptedException {
        List<TrackedEventMessage<?>> page = new ArrayList<>();
        do {
            page.add(events.nextAvailable());
        } while (page.size() < MOST_EVENTS && events.hasNextAvailable());
        return new GenericTrackedEventMessage<>(
                page.getLast().trackingToken(),
                GenericEventMessage.asEventMessage(new EventPage(page, this::taken)));
    }

    private void taken() {
        waiting.decrementAndGet();
        onAvailable.run();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return events.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        events.close();
    }
}
