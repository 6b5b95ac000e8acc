package org.mingzhang.store.follow;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** One follower's way through the pages of {@link SharedEvents}. Used by one thread at a time. */
public final class SharedStream implements TrackingEventStream {

    /** Should a wake get lost, the stream looks by itself after so long. */
    private static final long LOOK_MILLIS = 500;

    private final SharedEvents source;
    private long next;
    private List<TrackedEventMessage<?>> page = List.of();
    private int taken;
    private long wakesSeen = -1;
    private long lookedAt;
    private volatile @Nullable Runnable onAvailable;
    private volatile @Nullable Registration following;

    SharedStream(SharedEvents source, long next) {
        this.source = source;
        this.next = next;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return available() ? Optional.of(page.get(taken)) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!available()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            source.awaitWake(wakesSeen, Math.min(left, LOOK_MILLIS));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!available()) {
            source.awaitWake(wakesSeen, LOOK_MILLIS);
        }
        next++;
        return page.get(taken++);
    }

    /**
     * Positions have no gap, so the next page begins where this one ends. One that is not full was
     * the end, and the next is looked for at the next wake.
     */
    private boolean available() {
        if (taken == page.size()) {
            long wakes = source.wakes();
            boolean lookedLately =
                    wakes == wakesSeen
                            && System.nanoTime() - lookedAt
                                    < TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
            if (lookedLately) {
                return false;
            }
            page = source.page(next);
            taken = 0;
            if (page.size() < SharedEvents.PAGE) {
                wakesSeen = wakes;
                lookedAt = System.nanoTime();
            }
        }
        return taken < page.size();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    void woken() {
        Runnable callback = onAvailable;
        if (callback != null) {
            callback.run();
        }
    }

    void onClose(Registration registration) {
        following = registration;
    }

    @Override
    public void close() {
        Registration registration = following;
        if (registration != null) {
            registration.cancel();
        }
    }
}
