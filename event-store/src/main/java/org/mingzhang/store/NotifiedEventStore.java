package org.mingzhang.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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
 * coalesced, as each one makes the reading thread query: at most one in a millisecond. Should a
 * notification get lost, the embedded store's own polling finds the events.
 */
public final class NotifiedEventStore extends EmbeddedEventStore {

    private static final Executor A_LITTLE_LATER =
            CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    private final DataSource dataSource;
    private final AtomicBoolean wakePending = new AtomicBoolean();
    private @Nullable HeadListener listener;
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
        if (wakePending.compareAndSet(false, true)) {
            A_LITTLE_LATER.execute(this::wakeNow);
        }
    }

    private void wakeNow() {
        wakePending.set(false);
        super.afterCommit(List.of());
        followers.forEach(Runnable::run);
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
