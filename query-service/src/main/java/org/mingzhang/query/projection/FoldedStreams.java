package org.mingzhang.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.TextsErased;

/**
 * The streams folded lately, for all lists. What a stream was at a sequence never changes, so an
 * entry is right whether or not the transaction it was made in committed. Bounded by the events
 * that were folded: a state may hold all that its events say.
 */
final class FoldedStreams {
    /** Streams asked for in one question. */
    private static final int AT_ONCE = 50;

    /** Questions asked at the same time: streams lie all over the disk, which serves several. */
    private static final int QUESTIONS = 4;

    private final EventSource events;
    private final long near;
    private final LongPredicate atHand;
    private final long most;
    private final Map<StreamId, FoldedStream> lately = new LinkedHashMap<>(64, 0.75f, true);

    /** Held while reading: a list that wants the same streams finds them afterwards. */
    private final ReentrantLock reading = new ReentrantLock();

    private long held;

    /**
     * Where an event stands.
     *
     * @param sequence in its stream
     * @param position in the ledger
     */
    record Place(long sequence, long position) {}

    /**
     * @param near who is behind another by fewer positions than these finds what that one folded,
     *     and must not set it back
     * @param atHand whether what was folded at a position is still there to be found; otherwise
     *     nobody is just ahead, and what is kept is of an earlier time
     * @param most how many events the streams kept have together
     */
    FoldedStreams(EventSource events, long near, LongPredicate atHand, long most) {
        this.events = events;
        this.near = near;
        this.atHand = atHand;
        this.most = most;
    }

    /**
     * Folds those of the streams that are not at hand, in few questions: one by one, each of them
     * costs a question.
     *
     * @param first of each stream, the event that comes next
     * @return those another list has folded further lately, as they were before: who asks is behind
     *     and has them to itself
     */
    Map<StreamId, FoldedStream> fetch(Map<StreamId, Place> first) {
        if (!missing(first).isEmpty()) {
            reading.lock();
            try {
                read(missing(first), first, this::keep);
            } finally {
                reading.unlock();
            }
        }
        Map<StreamId, FoldedStream> apart = new ConcurrentHashMap<>();
        read(overtaken(first), first, each -> apart.put(each.stream(), each));
        return apart;
    }

    private synchronized List<StreamId> missing(Map<StreamId, Place> first) {
        return first.entrySet().stream()
                .filter(each -> !reaches(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Streams another list has gone on with, where what it made of this event is gone again. */
    private synchronized List<StreamId> overtaken(Map<StreamId, Place> first) {
        return first.entrySet().stream()
                .filter(each -> overtaken(lately.get(each.getKey()), each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean overtaken(@Nullable FoldedStream known, Place next) {
        return known != null && passed(known, next.position()) && !atHand.test(next.position());
    }

    private void read(
            List<StreamId> missing, Map<StreamId, Place> first, Consumer<FoldedStream> keep) {
        List<List<StreamId>> questions = new ArrayList<>();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            questions.add(missing.subList(from, Math.min(from + AT_ONCE, missing.size())));
        }
        if (questions.size() <= 1) {
            questions.forEach(question -> ask(question, first, keep));
            return;
        }
        Semaphore turns = new Semaphore(QUESTIONS);
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            for (List<StreamId> question : questions) {
                turns.acquireUninterruptibly();
                asking.execute(
                        () -> {
                            try {
                                ask(question, first, keep);
                            } finally {
                                turns.release();
                            }
                        });
            }
        }
    }

    private void ask(
            List<StreamId> streams, Map<StreamId, Place> first, Consumer<FoldedStream> keep) {
        try {
            fromLedger(streams, first).forEach(keep);
        } catch (RuntimeException oneOfThem) {
            // Which of them cannot be folded shows when each is met by itself.
            return;
        }
    }

    private Collection<FoldedStream> fromLedger(
            List<StreamId> streams, Map<StreamId, Place> first) {
        Map<StreamId, FoldedStream> folded = new LinkedHashMap<>();
        for (Recorded<LedgerEvent> each : events.events(streams)) {
            Place next = first.get(each.stream());
            if (next != null && each.sequence() < next.sequence()) {
                folded.compute(
                        each.stream(),
                        (stream, before) ->
                                before == null ? FoldedStream.begin(each) : before.then(each));
            }
        }
        return folded.values();
    }

    private boolean reaches(StreamId stream, Place next) {
        FoldedStream known = lately.get(stream);
        return known != null
                && (known.last().sequence() == next.sequence() - 1
                        || passed(known, next.position()));
    }

    /** Whether another list has just folded what stands there. */
    private boolean passed(FoldedStream known, long position) {
        long last = known.last().position();
        return last >= position && last - position < near && atHand.test(last);
    }

    /**
     * What an event makes of its stream, which is folded from the ledger where not at hand, and is
     * kept.
     *
     * @param own where the stream stands for who asks, if known
     */
    Step step(Recorded<LedgerEvent> recorded, @Nullable FoldedStream own) {
        FoldedStream before = recorded.sequence() == 0 ? null : before(recorded, own);
        FoldedStream after = before == null ? FoldedStream.begin(recorded) : before.then(recorded);
        keep(after);
        return new Step(before, after, recorded.event() instanceof TextsErased);
    }

    private synchronized void keep(FoldedStream after) {
        FoldedStream known = lately.get(after.stream());
        if (known != null && passed(known, after.last().position())) {
            return;
        }
        held += after.length() - length(lately.put(after.stream(), after));
        Iterator<FoldedStream> eldest = lately.values().iterator();
        while (held > most && lately.size() > 1) {
            held -= eldest.next().length();
            eldest.remove();
        }
    }

    private FoldedStream before(Recorded<LedgerEvent> recorded, @Nullable FoldedStream own) {
        if (own != null && own.precedes(recorded)) {
            return own;
        }
        FoldedStream before = known(recorded.stream());
        if (before == null || !before.precedes(recorded)) {
            before = fromLedger(recorded);
        }
        if (before == null || !before.precedes(recorded)) {
            throw new IllegalStateException(
                    "the ledger lacks an event before sequence " + recorded.sequence());
        }
        return before;
    }

    private synchronized @Nullable FoldedStream known(StreamId stream) {
        return lately.get(stream);
    }

    private @Nullable FoldedStream fromLedger(Recorded<LedgerEvent> recorded) {
        FoldedStream before = null;
        for (Recorded<LedgerEvent> each : events.events(recorded.stream())) {
            if (each.sequence() < recorded.sequence()) {
                before = before == null ? FoldedStream.begin(each) : before.then(each);
            }
        }
        return before;
    }

    /** Keeps nothing of what it folded. */
    synchronized void forget() {
        lately.clear();
        held = 0;
    }

    private static long length(@Nullable FoldedStream stream) {
        return stream == null ? 0 : stream.length();
    }
}
