package org.mingzhang.query.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.fold.Folds;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/**
 * The state of one stream at a point: the fold of its events up to there.
 *
 * @param version the sequence of the last event folded, -1 when none was
 * @param last the last event folded
 */
public record StateAsOf(
        AsOf asOf, Record state, long version, @JsonIgnore @Nullable Recorded<LedgerEvent> last) {
    /** Folds the events of a stream that lie before the point, in recorded order. */
    public static StateAsOf of(StreamId stream, List<Recorded<LedgerEvent>> events, AsOf asOf) {
        Record state = Folds.empty(stream.type());
        Recorded<LedgerEvent> last = null;
        for (Recorded<LedgerEvent> recorded : events) {
            if (asOf.includes(recorded)) {
                state = Folds.evolve(state, recorded.event());
                last = recorded;
            }
        }
        return new StateAsOf(asOf, state, last == null ? -1 : last.sequence(), last);
    }
}
