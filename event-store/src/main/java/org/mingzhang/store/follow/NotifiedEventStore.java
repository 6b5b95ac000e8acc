package org.mingzhang.store.follow;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's embedded event store whose readers are also woken by appends of other nodes. Wakes are
 * coalesced, as each one makes the readers query and write: after a quiet while they are woken at
 * once, and under load they find the events of {@value #BETWEEN_MILLIS} ms together. After the last
 * append they are woken once more: who was woken for an append of this node may have missed what
 * another node appended in the same moment. Should a notification get lost, the embedded store's
 * own polling finds the events.
 */
public final class NotifiedEventStore extends EmbeddedEventStore {

    /** A reader that works for 1 ms on each wake is busy for a fiftieth of the time. */
    private static final long BETWEEN_MILLIS = 50;

    private final DataSource dataSource;
    private final AtomicBoolean wakePending = new AtomicBoolean();
    private final AtomicBoolean appended = new AtomicBoolean();
    private @Nullable HeadListener listener;
    private volatile long lastWake = System.nanoTime() - MILLISECONDS.toNanos(BETWEEN_MILLIS);
    private boolean shutDown;
    private final Set<Runnable> followers = new CopyOnWriteArraySet<>();

    public NotifiedEventStore(EmbeddedEventStore.Builder builder, DataSource dataSource) {
        super(builder);
        this.dataSource = dataSource;
    }

    /** Opens a stream; the first one also begins to listen, so that mere writers need not. */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        listen();
        return super.openStream(trackingToken);
    }

    /** Has somebody told of appends, of this node and of others, until the registration ends. */
    Registration follow(Runnable follower) {
        listen();
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private synchronized void listen() {
        if (listener == null && !shutDown) {
            listener = new HeadListener(dataSource, this::wake);
        }
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        wake();
    }

    private void wake() {
        appended.set(true);
        wakeSoon();
    }

    private void wakeSoon() {
        if (wakePending.compareAndSet(false, true)) {
            long since = NANOSECONDS.toMillis(System.nanoTime() - lastWake);
            CompletableFuture.delayedExecutor(
                            Math.max(1, BETWEEN_MILLIS - since),
                            MILLISECONDS,
                            Thread::startVirtualThread)
                    .execute(this::wakeNow);
        }
    }

    private void wakeNow() {
        boolean again = appended.getAndSet(false);
        if (again) {
            // The last wake has nothing to tell; who appends after it is not kept waiting.
            lastWake = System.nanoTime();
        }
        wakePending.set(false);
        super.afterCommit(List.of());
        followers.forEach(Runnable::run);
        if (again || appended.get()) {
            wakeSoon();
        }
    }

    @Override
    public void shutDown() {
        synchronized (this) {
            shutDown = true;
            if (listener != null) {
                listener.close();
            }
        }
        super.shutDown();
    }
}
