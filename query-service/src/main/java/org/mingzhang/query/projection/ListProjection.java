package org.mingzhang.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.listing.ListRow;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamId;

/**
 * Keeps the rows of one list. Folding happens event by event, so that an event that cannot be
 * folded fails alone and parks only its own stream; rows are made once per stream and page, and
 * those that changed are written in one statement in the transaction that moves the token.
 */
public final class ListProjection<R extends Record & ListRow> {
    private final Class<? extends LedgerEvent> family;
    private final ListTable<R> table;
    private final Function<FoldedStream, R> row;
    private final ParkedStreams parked;
    private final SharedSteps steps;

    /**
     * @param family the events the rows derive from
     * @param steps shared by all lists
     */
    public ListProjection(
            Class<? extends LedgerEvent> family,
            ListTable<R> table,
            Function<FoldedStream, R> row,
            SharedSteps steps,
            ParkedStreams parked) {
        this.family = family;
        this.steps = steps;
        this.table = table;
        this.row = row;
        this.parked = parked;
    }

    /** The name of the list and of its projection. */
    public String name() {
        return table.name();
    }

    /** What it could not take. */
    public ParkedStreams parked() {
        return parked;
    }

    /** Takes those events of a page the rows derive from, inside the transaction at hand. */
    public void take(EventPage page) {
        Taken taken = folded(page, false);
        List<R> rows;
        try {
            rows = taken.rows();
        } catch (RuntimeException someRow) {
            // Which event made a state no row can be made of shows when one is made after each.
            taken = folded(page, true);
            rows = taken.rows();
        }
        taken.failed.forEach(each -> parked.park(each.stream, each.message, each.cause));
        if (!rows.isEmpty()) {
            table.write(rows);
        }
        page.taken().run();
    }

    /** Takes an event that was parked, as the ledger has it. */
    public void retake(String eventId) {
        table.write(List.of(row.apply(steps.folded(eventId))));
    }

    /** Forgets every row and what was parked, before a replay. */
    public void reset() {
        table.clear();
        parked.clear();
    }

    private Taken folded(EventPage page, boolean rowByRow) {
        List<DomainEventMessage<?>> own = new ArrayList<>();
        for (TrackedEventMessage<?> message : page.events()) {
            if (message instanceof DomainEventMessage<?> event
                    && family.isAssignableFrom(message.getPayloadType())) {
                own.add(event);
            }
        }
        Taken taken = new Taken(parked.streams() > 0, rowByRow ? Map.of() : steps.prepare(own));
        own.forEach(event -> taken.add(event, rowByRow));
        return taken;
    }

    private record Failed(
            StreamId stream, DomainEventMessage<?> message, @Nullable Throwable cause) {}

    /** What one page came to. */
    private final class Taken {
        private final boolean someParked;
        private final Map<StreamId, FoldedStream> begun;
        private final Map<StreamId, Step> folded = new LinkedHashMap<>();
        private final Set<StreamId> stopped = new HashSet<>();
        private final List<Failed> failed = new ArrayList<>();

        Taken(boolean someParked, Map<StreamId, FoldedStream> begun) {
            this.someParked = someParked;
            this.begun = begun;
        }

        void add(DomainEventMessage<?> message, boolean rowByRow) {
            StreamId stream = StreamId.parse(message.getAggregateIdentifier());
            if (stopped.contains(stream) || (someParked && parked.hold(stream))) {
                fail(stream, message, null);
                return;
            }
            try {
                Step next = steps.step(message, own(stream));
                if (rowByRow) {
                    Objects.requireNonNull(row.apply(next.after()));
                }
                folded.merge(stream, next, Step::then);
            } catch (RuntimeException cause) {
                fail(stream, message, cause);
            }
        }

        /** Where a stream stands in this page; other lists may have gone on with it. */
        private @Nullable FoldedStream own(StreamId stream) {
            Step before = folded.get(stream);
            return before == null ? begun.get(stream) : before.after();
        }

        List<R> rows() {
            List<R> rows = new ArrayList<>();
            for (Step step : folded.values()) {
                R now = row.apply(step.after());
                if (step.erases() || !now.equals(before(step))) {
                    rows.add(now);
                }
            }
            return rows;
        }

        /** What stands in the list: the token says that it has taken all events before these. */
        private @Nullable R before(Step step) {
            return step.before() == null ? null : row.apply(step.before());
        }

        private void fail(
                StreamId stream, DomainEventMessage<?> message, @Nullable Throwable cause) {
            stopped.add(stream);
            failed.add(new Failed(stream, message, cause));
        }
    }
}
