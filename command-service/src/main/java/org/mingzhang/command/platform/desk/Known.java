package org.mingzhang.command.platform.desk;

import org.mingzhang.fold.Folds;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamId;

/**
 * A stream's state and the sequence of the last event folded into it.
 *
 * @param version -1 when nothing is recorded
 */
record Known(Record state, long version) {
    static Known nothing(StreamId stream) {
        return new Known(Folds.empty(stream.type()), -1);
    }

    /** How many events it was folded from; one where there are none, as it takes room too. */
    long events() {
        return Math.max(1, version + 1);
    }

    Known after(LedgerEvent event) {
        return new Known(Folds.evolve(state, event), version + 1);
    }
}
