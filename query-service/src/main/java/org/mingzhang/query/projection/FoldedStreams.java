package org.mingzhang.query.projection;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/**
 * The streams folded lately. What a stream was at a sequence never changes, so an entry is right
 * whether or not the transaction it was made in committed. Bounded by the events that were folded:
 * a state may hold all that its events say.
 */
final class FoldedStreams {
    /** Streams asked for in one question. */
    private static final int AT_ONCE = 200;

    private final EventSource events;
    private final long most;
    private final Map<StreamId, FoldedStream> lately = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    /**
     * @param most how many events the streams kept have together
     */
    FoldedStreams(EventSource events, long most) {
        this.events = events;
        this.most = most;
    }

    /**
     * Folds those of the streams that are not at hand, in few questions: one by one, each of them
     * costs a question.
     *
     * @param first of each stream, the sequence of the event that comes next
     */
    synchronized void fetch(Map<StreamId, Long> first) {
        List<StreamId> missing =
                first.entrySet().stream()
                        .filter(each -> !reaches(each.getKey(), each.getValue() - 1))
                        .map(Map.Entry::getKey)
                        .toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<StreamId> some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
            try {
                fromLedger(some, first).forEach(this::keep);
            } catch (RuntimeException oneOfThem) {
                // Which of them cannot be folded shows when each is met by itself.
                return;
            }
        }
    }

    private Collection<FoldedStream> fromLedger(List<StreamId> streams, Map<StreamId, Long> first) {
        Map<StreamId, FoldedStream> folded = new LinkedHashMap<>();
        for (Recorded<LedgerEvent> each : events.events(streams)) {
            if (each.sequence() < first.getOrDefault(each.stream(), 0L)) {
                folded.compute(
                        each.stream(),
                        (stream, before) ->
                                before == null ? FoldedStream.begin(each) : before.then(each));
            }
        }
        return folded.values();
    }

    private boolean reaches(StreamId stream, long sequence) {
        FoldedStream known = lately.get(stream);
        return known != null && known.last().sequence() == sequence;
    }

    /** What an event makes of its stream, which is folded from the ledger where not at hand. */
    synchronized Step step(Recorded<LedgerEvent> recorded) {
        FoldedStream before = recorded.sequence() == 0 ? null : before(recorded);
        FoldedStream after = before == null ? FoldedStream.begin(recorded) : before.then(recorded);
        return new Step(before, after);
    }

    /** Keeps the stream as it is after an event. */
    synchronized void keep(FoldedStream after) {
        held += after.length() - length(lately.put(after.last().stream(), after));
        Iterator<FoldedStream> eldest = lately.values().iterator();
        while (held > most && lately.size() > 1) {
            held -= eldest.next().length();
            eldest.remove();
        }
    }

    private FoldedStream before(Recorded<LedgerEvent> recorded) {
        FoldedStream before = lately.get(recorded.stream());
        if (before == null || !before.precedes(recorded)) {
            before = fromLedger(recorded);
        }
        if (before == null || !before.precedes(recorded)) {
            throw new IllegalStateException(
                    "the ledger lacks an event before sequence " + recorded.sequence());
        }
        return before;
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

    private static long length(@Nullable FoldedStream stream) {
        return stream == null ? 0 : stream.length();
    }
}
