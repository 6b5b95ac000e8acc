package org.mingzhang.query.casefile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.query.projection.ListProjection;

/** Events of cases become rows of the list of cases. */
@ProcessingGroup("cases")
public class CaseListProjection {
    private final ListProjection<CaseRow> rows;

    /** Keeps the rows in this table. */
    public CaseListProjection(ListTable<CaseRow> table, EventSource events) {
        this.rows = new ListProjection<>(table, CaseRow::of, events);
    }

    /** Takes every event: Axon leaves out the others, and no list could say how far it has read. */
    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> message, TrackingToken token) {
        rows.take(CaseEvent.class, message, token);
    }

    @ResetHandler
    void reset() {
        rows.reset();
    }
}
