package org.mingzhang.query.projection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/**
 * The streams folded lately. What a stream was at a sequence never changes, so an entry is right
 * whether or not the transaction it was made in committed.
 */
final class FoldedStreams {
    private final EventSource events;
    private final Map<StreamId, FoldedStream> lately;

    FoldedStreams(EventSource events, int most) {
        this.events = events;
        this.lately =
                Collections.synchronizedMap(
                        new LinkedHashMap<>(64, 0.75f, true) {
                            private static final long serialVersionUID = 1L;

                            @Override
                            protected boolean removeEldestEntry(
                                    Map.Entry<StreamId, FoldedStream> eldest) {
                                return size() > most;
                            }
                        });
    }

    /** The stream after an event; folded from the ledger where it is not at hand. */
    FoldedStream after(Recorded<LedgerEvent> recorded) {
        FoldedStream before = lately.get(recorded.stream());
        FoldedStream after;
        if (before != null && before.precedes(recorded)) {
            after = before.then(recorded);
        } else if (recorded.sequence() == 0) {
            after = FoldedStream.begin(recorded);
        } else {
            after = fromLedger(recorded);
        }
        lately.put(recorded.stream(), after);
        return after;
    }

    private FoldedStream fromLedger(Recorded<LedgerEvent> recorded) {
        FoldedStream before = null;
        for (Recorded<LedgerEvent> each : events.events(recorded.stream())) {
            if (each.sequence() < recorded.sequence()) {
                before = before == null ? FoldedStream.begin(each) : before.then(each);
            }
        }
        if (before == null || !before.precedes(recorded)) {
            throw new IllegalStateException(
                    "the ledger lacks an event before sequence " + recorded.sequence());
        }
        return before.then(recorded);
    }
}
