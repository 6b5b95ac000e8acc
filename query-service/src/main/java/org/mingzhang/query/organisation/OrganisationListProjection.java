package org.mingzhang.query.organisation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.mingzhang.organisation.event.OrganisationEvent;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.query.projection.ListProjection;

/** Events of organisations become rows of their list. */
@ProcessingGroup("organisations")
public class OrganisationListProjection {
    private final ListProjection<OrganisationRow> rows;

    /** Keeps the rows in this table. */
    public OrganisationListProjection(ListTable<OrganisationRow> table, EventSource events) {
        this.rows = new ListProjection<>(table, OrganisationRow::of, events);
    }

    /** Takes every event: Axon leaves out the others, and no list could say how far it has read. */
    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> message, TrackingToken token) {
        rows.take(OrganisationEvent.class, message, token);
    }

    @ResetHandler
    void reset() {
        rows.reset();
    }
}
