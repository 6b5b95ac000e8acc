package org.mingzhang.query.projection;

import org.mingzhang.fold.Folds;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/**
 * What a stream added up to after one of its events.
 *
 * @param first the event that began the stream
 * @param last the event folded last
 */
public record FoldedStream(
        StreamId stream, Record state, Recorded<LedgerEvent> first, Recorded<LedgerEvent> last) {
    /** The stream after its first event. */
    static FoldedStream begin(Recorded<LedgerEvent> first) {
        return new FoldedStream(
                first.stream(),
                Folds.evolve(Folds.empty(first.stream().type()), first.event()),
                first,
                first);
    }

    /** The stream after one more event. */
    FoldedStream then(Recorded<LedgerEvent> next) {
        return new FoldedStream(stream, Folds.evolve(state, next.event()), first, next);
    }

    /** True when this is where the stream stood just before an event. */
    boolean precedes(Recorded<LedgerEvent> next) {
        return last.sequence() == next.sequence() - 1;
    }
}
