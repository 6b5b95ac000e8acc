package org.mingzhang.store.follow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The events for several who follow them at the same pace, such as projections: each page is read
 * and decoded once, by a thread of its own, and the next page while the followers work on this one.
 * What this process has just appended itself is neither read nor decoded.
 */
public final class SharedEvents
        implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    /** How many events are read at once. */
    public static final int PAGE = 1_000;

    private static final int KEPT = 8;

    /** How far one follower runs ahead of another before it waits: what was read is still kept. */
    private static final long AHEAD = 3L * PAGE;

    /** One that is further behind has work of its own, such as a replay, and is not waited for. */
    private static final long FAR = 64L * PAGE;

    private final NotifiedEventStore store;
    private final EventStorageEngine engine;
    private final RecentEvents atHand;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("ledger-reader").daemon().factory());
    private final Map<Long, CompletableFuture<Page>> pages =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Long, CompletableFuture<Page>> eldest) {
                    return size() > KEPT;
                }
            };
    private final Set<SharedStream> followers = new HashSet<>();
    private @Nullable Registration following;
    private long wakes;

    /**
     * Events in recorded order.
     *
     * @param wakes how often something had been appended when it was read: what was told of since
     *     may be missing at its end
     */
    record Page(List<TrackedEventMessage<?>> events, long wakes) {
        boolean isFull() {
            return events.size() == PAGE;
        }
    }

    /**
     * @param engine the one behind the store
     * @param atHand what that engine has appended lately
     */
    public SharedEvents(NotifiedEventStore store, EventStorageEngine engine, RecentEvents atHand) {
        this.atHand = atHand;
        this.store = store;
        this.engine = engine;
    }

    @Override
    public SharedStream openStream(@Nullable TrackingToken trackingToken) {
        TrackingToken token = WrappedToken.unwrapLowerBound(trackingToken);
        long next =
                token instanceof GlobalSequenceTrackingToken read ? read.getGlobalIndex() + 1 : 0;
        SharedStream stream = new SharedStream(this, next);
        joined(stream);
        return stream;
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    /** The events from a position on, up to a page of them; none when there are none yet. */
    Page page(long from) {
        while (true) {
            Page page = read(from, load(from));
            if (page.isFull()) {
                readAhead(from + PAGE);
            }
            // An empty page may have been read before the events came that a wake told of.
            if (!page.events().isEmpty() || page.wakes() == wakes()) {
                return page;
            }
        }
    }

    /** How often something was appended. */
    synchronized long wakes() {
        return wakes;
    }

    /** Returns when something was appended since, or the time is over. */
    synchronized void awaitWake(long since, long millis) throws InterruptedException {
        awaitWhile(() -> wakes == since, millis);
    }

    /** Returns when others have come so far that this one may go on, or the time is over. */
    synchronized void awaitOthers(SharedStream stream, long millis) throws InterruptedException {
        awaitWhile(() -> ahead(stream), millis);
    }

    private synchronized void awaitWhile(BooleanSupplier waits, long millis)
            throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (waits.getAsBoolean() && left > 0) {
            TimeUnit.MILLISECONDS.timedWait(this, left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
    }

    private synchronized void joined(SharedStream stream) {
        followers.add(stream);
        if (following == null) {
            following = store.follow(this::woken);
        }
    }

    /** One follower less; those that wait for it need not any more. */
    void left(SharedStream stream) {
        synchronized (this) {
            followers.remove(stream);
        }
        moved();
    }

    /** Whether a follower is so far ahead of another that it had better wait for it. */
    synchronized boolean ahead(SharedStream stream) {
        long next = stream.begun();
        return followers.stream()
                .mapToLong(SharedStream::begun)
                .anyMatch(other -> other + AHEAD <= next && other + FAR > next);
    }

    /** Tells those that wait for others that one of them has gone on. */
    void moved() {
        List<SharedStream> waiting;
        synchronized (this) {
            waiting = followers.stream().filter(SharedStream::waits).toList();
            if (!waiting.isEmpty()) {
                notifyAll();
            }
        }
        waiting.forEach(SharedStream::woken);
    }

    private void woken() {
        List<SharedStream> all;
        synchronized (this) {
            wakes++;
            notifyAll();
            all = List.copyOf(followers);
        }
        all.forEach(SharedStream::woken);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // kept for whoever asks for this page
    private void readAhead(long from) {
        load(from);
    }

    private synchronized CompletableFuture<Page> load(long from) {
        return pages.computeIfAbsent(
                from, position -> CompletableFuture.supplyAsync(() -> decoded(position), reader));
    }

    private Page read(long from, CompletableFuture<Page> page) {
        boolean keep = false;
        try {
            Page read = page.join();
            keep = !read.events().isEmpty();
            return read;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new EventStoreException("The ledger could not be read", e);
        } finally {
            if (!keep) {
                synchronized (this) {
                    pages.remove(from, page);
                }
            }
        }
    }

    /** Pages are read anew from here on: something in them was erased. */
    public synchronized void forget() {
        pages.clear();
        atHand.forget();
    }

    /**
     * What this process has at hand may end before the store does, when another process appended
     * since; the store wakes once more than it was appended to, and the rest is found then.
     */
    private Page decoded(long from) {
        long wakesBefore = wakes();
        List<TrackedEventMessage<?>> recent = atHand.from(from, PAGE);
        if (!recent.isEmpty()) {
            return new Page(recent, wakesBefore);
        }
        try (Stream<? extends TrackedEventMessage<?>> events =
                engine.readEvents(new GlobalSequenceTrackingToken(from - 1), false)) {
            return new Page(
                    events.limit(PAGE).<TrackedEventMessage<?>>map(SharedEvents::decode).toList(),
                    wakesBefore);
        }
    }

    /** Messages decode when they are first asked, and then remember. */
    private static TrackedEventMessage<?> decode(TrackedEventMessage<?> message) {
        try {
            message.getMetaData();
            message.getPayload();
        } catch (RuntimeException broken) {
            // Whoever handles the event meets the same failure, and is the one who can park it.
            return message;
        }
        return message;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (following != null) {
                following.cancel();
            }
        }
        reader.shutdownNow();
    }
}
