package org.mingzhang.query.history;

import java.util.List;
import org.mingzhang.fold.Folds;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/**
 * The state of one stream at a point: the fold of its events up to there.
 *
 * @param version the sequence of the last event folded, -1 when none was
 */
public record StateAsOf(AsOf asOf, Record state, long version) {
    /** Folds the events of a stream that lie before the point, in recorded order. */
    public static StateAsOf of(StreamId stream, List<Recorded<LedgerEvent>> events, AsOf asOf) {
        List<Recorded<LedgerEvent>> included = events.stream().filter(asOf::includes).toList();
        return new StateAsOf(
                asOf,
                fold(stream, included),
                included.isEmpty() ? -1 : included.getLast().sequence());
    }

    /** What events of one stream add up to, in the order given. */
    public static Record fold(StreamId stream, List<Recorded<LedgerEvent>> events) {
        Record state = Folds.empty(stream.type());
        for (Recorded<LedgerEvent> recorded : events) {
            state = Folds.evolve(state, recorded.event());
        }
        return state;
    }
}
