package org.mingzhang.query.projection;

import java.util.List;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.fold.Folds;
import org.mingzhang.shared.ErasedTexts;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.TextsErased;

/**
 * What a stream added up to after one of its events.
 *
 * @param first the event that began the stream
 * @param last the event folded last
 * @param under the rules its last decision names; before one, those of its first event
 */
public record FoldedStream(
        StreamId stream,
        Record state,
        Recorded<LedgerEvent> first,
        Recorded<LedgerEvent> last,
        RulebookVersion under) {
    /**
     * All events of one stream.
     *
     * @param recorded in recorded order, at least one
     */
    public static FoldedStream of(List<Recorded<LedgerEvent>> recorded) {
        FoldedStream folded = begin(recorded.getFirst());
        for (Recorded<LedgerEvent> next : recorded.subList(1, recorded.size())) {
            folded = folded.then(next);
        }
        return folded;
    }

    /** The stream after its first event. */
    static FoldedStream begin(Recorded<LedgerEvent> first) {
        return new FoldedStream(
                first.stream(),
                Folds.evolve(Folds.empty(first.stream().type()), first.event()),
                first,
                first,
                first.by().rulebook());
    }

    /** The stream after one more event. */
    FoldedStream then(Recorded<LedgerEvent> next) {
        return new FoldedStream(
                stream,
                Folds.evolve(state, next.event()),
                next.event() instanceof TextsErased ? ErasedTexts.in(first) : first,
                next,
                decides(next.event()) ? next.by().rulebook() : under);
    }

    private static boolean decides(LedgerEvent event) {
        return event instanceof AccountabilityDecided
                || event instanceof DecisionAmended
                || event instanceof RestrictionsSet;
    }

    /** How many events it has. */
    long length() {
        return last.sequence() + 1;
    }

    /** True when this is where the stream stood just before an event. */
    boolean precedes(Recorded<LedgerEvent> next) {
        return last.sequence() == next.sequence() - 1;
    }
}
