package org.mingzhang.query.cadre;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.query.projection.ListProjection;

/** Events of cadres become rows of the list of cadres. */
@ProcessingGroup("cadres")
public class CadreListProjection {
    private final ListProjection<CadreRow> rows;

    /** Keeps the rows in this table. */
    public CadreListProjection(ListTable<CadreRow> table, EventSource events) {
        this.rows = new ListProjection<>(table, CadreRow::of, events);
    }

    /** Takes every event: Axon leaves out the others, and no list could say how far it has read. */
    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> message, TrackingToken token) {
        rows.take(CadreEvent.class, message, token);
    }

    @ResetHandler
    void reset() {
        rows.reset();
    }
}
