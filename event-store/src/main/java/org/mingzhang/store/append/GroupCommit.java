package org.mingzhang.store.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of this node: whatever has queued up while the last statement ran goes into the
 * next one, so that many callers share the price of one durable commit.
 */
public final class GroupCommit implements AutoCloseable {

    private static final Append END = new Append(List.of(), null);

    private static final int LOOKS = 20;
    private static final long SHORTEST_TICK = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_TICK = TimeUnit.SECONDS.toNanos(1);

    private final BlockingQueue<Append> queue;
    private final int maxEvents;
    private final Duration patience;
    private final BatchWriter writer;
    private final Thread thread;
    private final ScheduledExecutorService watch;
    private volatile List<Append> inHand = List.of();
    private volatile @Nullable Append carriedOver;
    private volatile boolean closing;
    private volatile boolean ended;

    /**
     * @param writer where batches go; used by the one thread, and closed by it
     * @param queueCapacity appends that may wait; more are refused at once
     * @param maxEvents events in one statement, unless a single append has more
     * @param patience how long a caller waits for its answer, give or take a twentieth
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the watch looks until it is shut down
    public GroupCommit(BatchWriter writer, int queueCapacity, int maxEvents, Duration patience) {
        this.queue = new ArrayBlockingQueue<>(queueCapacity);
        this.maxEvents = maxEvents;
        this.patience = patience;
        this.writer = writer;
        this.watch =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("ledger-writer-watch").daemon().factory());
        long tick = Math.clamp(patience.toNanos() / LOOKS, SHORTEST_TICK, LONGEST_TICK);
        watch.scheduleWithFixedDelay(this::giveUpOld, tick, tick, TimeUnit.NANOSECONDS);
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon().start(this::run);
    }

    /** Returns the first position once the append is durable, or throws what stopped it. */
    public long store(Append append) {
        return begin(append).getAsLong();
    }

    /** Hands the append to the writer; the answer waits for the first position, once. */
    public LongSupplier begin(Append append) {
        if (closing) {
            throw closed();
        }
        append.begun();
        if (!queue.offer(append)) {
            throw new NotAppendedException("Too many appends are waiting", null);
        }
        if (ended && queue.remove(append)) {
            throw closed();
        }
        return append::await;
    }

    /** Takes no more appends, stores those that wait, and returns when all are answered. */
    @Override
    public void close() {
        closing = true;
        try {
            if (thread.isAlive()) {
                queue.put(END);
            }
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (writer) {
            List<Append> batch = nextBatch();
            while (!batch.contains(END)) {
                inHand = batch;
                writer.write(batch);
                batch = nextBatch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            watch.shutdown();
            List<Append> late = new ArrayList<>();
            queue.drainTo(late);
            late.forEach(append -> append.failed(closed()));
        }
    }

    /** One look at all that wait, instead of a timer for each. */
    private void giveUpOld() {
        queue.forEach(append -> append.giveUpAfter(patience));
        inHand.forEach(append -> append.giveUpAfter(patience));
        Append next = carriedOver;
        if (next != null) {
            next.giveUpAfter(patience);
        }
    }

    /** What is waiting, as far as it fits together; the end comes as a batch of its own. */
    private List<Append> nextBatch() throws InterruptedException {
        Batch batch = new Batch(maxEvents);
        Append next = carriedOver == null ? queue.take() : carriedOver;
        carriedOver = null;
        if (next == END) {
            return List.of(END);
        }
        while (next != null && next != END && batch.add(next)) {
            next = queue.poll();
        }
        carriedOver = next;
        return batch.appends();
    }

    private static NotAppendedException closed() {
        return new NotAppendedException("The event store is closed", null);
    }
}
