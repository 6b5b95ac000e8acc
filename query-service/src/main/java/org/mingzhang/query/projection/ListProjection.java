package org.mingzhang.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.listing.ListRow;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.wire.EventTypes;

/**
 * Keeps the rows of one list. Folding happens event by event, so that an event that cannot be
 * folded fails alone and parks only its own stream; writing happens once per batch, in the
 * transaction that moves the token.
 */
public final class ListProjection<R extends Record & ListRow> {
    private static final int STREAMS_AT_HAND = 20_000;

    private final ListTable<R> table;
    private final Function<FoldedStream, R> row;
    private final FoldedStreams streams;

    /** Rows made by {@code row} of the streams of {@code events}, kept in {@code table}. */
    public ListProjection(ListTable<R> table, Function<FoldedStream, R> row, EventSource events) {
        this.table = table;
        this.row = row;
        this.streams = new FoldedStreams(events, STREAMS_AT_HAND);
    }

    /** Takes one event of the batch at hand, if it is of the family the rows derive from. */
    public void take(
            Class<? extends LedgerEvent> family, EventMessage<?> message, TrackingToken token) {
        if (message instanceof DomainEventMessage<?> event
                && family.isAssignableFrom(message.getPayloadType())) {
            FoldedStream folded = streams.after(recorded(event, token));
            R made = row.apply(folded);
            batch().put(folded.stream(), made);
        }
    }

    /** Forgets every row, before a replay. */
    public void reset() {
        table.clear();
    }

    private static Recorded<LedgerEvent> recorded(
            DomainEventMessage<?> message, TrackingToken token) {
        return new Recorded<>(
                token.position().orElseThrow(),
                message.getIdentifier(),
                StreamId.parse(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                EventTypes.nameOf(message.getPayloadType()),
                message.getTimestamp(),
                RecordedMetaData.attribution(
                        (String) message.getMetaData().get(RecordedMetaData.ATTRIBUTION)),
                (LedgerEvent) message.getPayload());
    }

    private Map<StreamId, R> batch() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(
                "rows of " + table.name(),
                name -> {
                    Map<StreamId, R> rows = new LinkedHashMap<>();
                    batch.onPrepareCommit(done -> table.write(rows.values()));
                    return rows;
                });
    }
}
