package org.mingzhang.query.card;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.query.history.Changes;
import org.mingzhang.query.history.Field;
import org.mingzhang.query.history.FieldChange;
import org.mingzhang.query.history.StateAsOf;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/**
 * A stream to be walked event by event. As known then, the events come in the order in which they
 * were recorded; as corrected, in the order in which they took effect. What has been walked is
 * always folded in recorded order, as the ledger itself folds it.
 */
public record Steps(StreamId stream, List<Recorded<LedgerEvent>> events) {
    /** The steps of a stream in either order. */
    public static Steps of(
            StreamId stream, List<Recorded<LedgerEvent>> recorded, boolean corrected) {
        Comparator<Recorded<LedgerEvent>> order = Comparator.comparingLong(Recorded::position);
        if (corrected) {
            order =
                    Comparator.<Recorded<LedgerEvent>, LocalDate>comparing(
                                    each -> each.event().legalDate())
                            .thenComparingLong(Recorded::position);
        }
        return new Steps(stream, recorded.stream().sorted(order).toList());
    }

    /** How many steps there are. */
    public int count() {
        return events.size();
    }

    /** The event of a step; steps are counted from 1. */
    public Recorded<LedgerEvent> event(int step) {
        return events.get(step - 1);
    }

    /** The state after a step; step 0 is before the first. */
    public Record state(int step) {
        return StateAsOf.fold(
                stream,
                events.subList(0, step).stream()
                        .sorted(Comparator.comparingLong(Recorded::position))
                        .toList());
    }

    /** What lies between two steps, each difference with the event that made it so. */
    public List<FieldChange> between(int from, int to) {
        Map<String, Recorded<LedgerEvent>> causes = new HashMap<>();
        Map<String, Field> before = shown(from);
        Map<String, Field> fields = before;
        for (int step = from + 1; step <= to; step++) {
            Map<String, Field> next = shown(step);
            for (String pointer : Changes.differing(fields, next)) {
                causes.put(pointer, event(step));
            }
            fields = next;
        }
        return Changes.of(before, fields, causes);
    }

    /** What a reader is shown of the state after a step. */
    public Map<String, Field> shown(int step) {
        return Layout.compared(stream, state(step));
    }

    /** The step at which an event comes, 0 when it is of another stream. */
    public int stepOf(String eventId) {
        for (int step = 1; step <= count(); step++) {
            if (event(step).eventId().equals(eventId)) {
                return step;
            }
        }
        return 0;
    }
}
