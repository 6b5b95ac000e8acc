package org.mingzhang.query.dues;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.query.projection.ListProjection;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.LedgerEvent;

/** Events of every kind become rows that say where days are due. */
@ProcessingGroup("dues")
public class DueListProjection {
    private final ListProjection<DueRow> rows;

    /** Keeps the rows in this table. */
    public DueListProjection(ListTable<DueRow> table, EventSource events, Rulebooks books) {
        this.rows = new ListProjection<>(table, folded -> DueRow.of(folded, books), events);
    }

    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> message, TrackingToken token) {
        rows.take(LedgerEvent.class, message, token);
    }

    @ResetHandler
    void reset() {
        rows.reset();
    }
}
