package org.mingzhang.store.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Events that are stored together or not at all, and the promise of their first position. */
public final class Append {

    private final List<NewEvent> events;
    private final List<Stamp> stamps;
    private final Map<String, Integer> firstOfStream = new LinkedHashMap<>();
    private final Map<String, Long> nextOfStream = new HashMap<>();
    private final CompletableFuture<Long> outcome = new CompletableFuture<>();

    /** Set by whoever comes first: the writer that takes the append or the caller that gives up. */
    private final AtomicBoolean claimed = new AtomicBoolean();

    private volatile long begunAt;

    /**
     * An id and the events it stands for.
     *
     * @param row where in the append they begin
     * @param size how many they are
     */
    public record Stamp(String id, int row, int size) {}

    /**
     * @throws ClashException when the events of one stream do not follow each other
     */
    public Append(List<NewEvent> events, @Nullable String appendId) {
        this(
                List.copyOf(events),
                appendId == null ? List.of() : List.of(new Stamp(appendId, 0, events.size())));
    }

    private Append(List<NewEvent> events, List<Stamp> stamps) {
        this.events = events;
        this.stamps = stamps;
        for (int i = 0; i < this.events.size(); i++) {
            NewEvent event = this.events.get(i);
            Long expected = nextOfStream.put(event.streamId(), event.sequence() + 1);
            if (expected == null) {
                firstOfStream.put(event.streamId(), i);
            } else if (expected != event.sequence()) {
                throw clash(i, "follows " + (expected - 1) + " in the same append", null);
            }
        }
    }

    /**
     * Several appends as one: each keeps its id, and either all are stored or none.
     *
     * @throws ClashException when the events of one stream do not follow each other
     */
    public static Append together(List<Append> appends) {
        List<NewEvent> events = new ArrayList<>();
        List<Stamp> stamps = new ArrayList<>();
        for (Append append : appends) {
            int before = events.size();
            append.stamps.forEach(
                    stamp -> stamps.add(new Stamp(stamp.id(), before + stamp.row(), stamp.size())));
            events.addAll(append.events);
        }
        return new Append(Collections.unmodifiableList(events), List.copyOf(stamps));
    }

    /** The same append, each event made ready. */
    public Append with(UnaryOperator<NewEvent> step) {
        return new Append(events.stream().map(step).toList(), stamps);
    }

    /** What is to be stored, in order. */
    public List<NewEvent> events() {
        return events;
    }

    /** The id all of it is stored under; none where there are several. */
    public Optional<String> id() {
        return stamps.size() == 1 ? Optional.of(stamps.getFirst().id()) : Optional.empty();
    }

    /** The ids its events are stored under. */
    public List<Stamp> stamps() {
        return stamps;
    }

    /** Where in {@link #events()} each stream begins. */
    public Map<String, Integer> firstOfStream() {
        return firstOfStream;
    }

    /** The sequence each stream will expect once this is stored. */
    Map<String, Long> nextOfStream() {
        return nextOfStream;
    }

    /** What is told of one of its events that does not continue its stream. */
    public ClashException clash(int eventIndex, String why, @Nullable Throwable cause) {
        NewEvent event = events.get(eventIndex);
        String what = event.streamId() + " at sequence " + event.sequence();
        return new ClashException(what + " " + why, eventIndex, cause);
    }

    /** True once: for the writer, or for the caller who will not wait any longer. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** Tells that it is durable, from this position on. */
    public void stored(long firstPosition) {
        outcome.complete(firstPosition);
    }

    /** Tells what stopped it. */
    public void failed(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    /** From now on somebody waits for it. */
    void begun() {
        begunAt = System.nanoTime();
    }

    /** Ends the wait of whoever has waited longer than this. */
    void giveUpAfter(Duration patience) {
        if (System.nanoTime() - begunAt > patience.toNanos() && !outcome.isDone()) {
            failed(gaveUp("No answer within " + patience, null));
        }
    }

    /**
     * Waits until the append is durable and answers its first position. A wait without a limit of
     * its own: a timer for each would cost more than the hand-over itself.
     */
    long await() {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new OutcomeUnknownException("The append ended unexpectedly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw gaveUp("Interrupted while waiting", e);
        }
    }

    private RuntimeException gaveUp(String why, @Nullable Exception cause) {
        return claim()
                ? new NotAppendedException(why + "; still queued, nothing was stored", cause)
                : new OutcomeUnknownException(why + "; the append may be stored", cause);
    }
}
