package org.mingzhang.store.follow;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** One follower's way through the pages of {@link SharedEvents}. Used by one thread at a time. */
public final class SharedStream implements TrackingEventStream {

    /** Should a wake get lost, the stream looks by itself after so long. */
    private static final long LOOK_MILLIS = 500;

    /** For each page, one that is behind is waited for so long at most. */
    private static final long PATIENCE_MILLIS = 1_000;

    private final SharedEvents source;
    private long next;
    private SharedEvents.Page page = new SharedEvents.Page(List.of(), -1);
    private int taken;
    private long wakesSeen = -1;
    private long lookedAt;
    private long waitsSince;
    private volatile boolean waits;
    private volatile long begun;
    private volatile @Nullable Runnable onAvailable;

    SharedStream(SharedEvents source, long next) {
        this.source = source;
        this.next = next;
        this.begun = next;
    }

    /** Where the page begins that is being worked on. */
    long begun() {
        return begun;
    }

    /** Whether there is more, which is left until others have read what was read before. */
    boolean waits() {
        return waits;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return available() ? Optional.of(page.events().get(taken)) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!available()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            rest(Math.min(left, LOOK_MILLIS));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!available()) {
            rest(LOOK_MILLIS);
        }
        next++;
        return page.events().get(taken++);
    }

    private void rest(long millis) throws InterruptedException {
        if (waits) {
            source.awaitOthers(this, millis);
        } else {
            source.awaitWake(wakesSeen, millis);
        }
    }

    /**
     * Whether others are waited for. Only by those that catch up: who has taken all there is may
     * not be kept from what comes next.
     */
    private boolean letsOthersFollow() {
        if (!page.isFull()) {
            waits = false;
            return false;
        }
        boolean waited = waits;
        // Before the look: who goes on meanwhile is either seen here or tells this one.
        waits = true;
        if (!source.ahead(this)) {
            waits = false;
            return false;
        }
        long now = System.nanoTime();
        if (!waited) {
            waitsSince = now;
        }
        waits = now - waitsSince < TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        return waits;
    }

    /**
     * Positions have no gap, so the next page begins where this one ends. One that is not full was
     * the end when it was read, perhaps for somebody else a while ago; if nobody was woken since,
     * it still is, and the next is looked for at the next wake.
     */
    private boolean available() {
        if (taken == page.events().size()) {
            boolean lookedLately =
                    source.wakes() == wakesSeen
                            && System.nanoTime() - lookedAt
                                    < TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
            if (lookedLately) {
                return false;
            }
            if (letsOthersFollow()) {
                return false;
            }
            page = source.page(next);
            taken = 0;
            begun = next;
            source.moved();
            if (!page.isFull()) {
                wakesSeen = page.wakes();
                lookedAt = System.nanoTime();
            }
        }
        return taken < page.events().size();
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

    @Override
    public void close() {
        source.left(this);
    }
}
