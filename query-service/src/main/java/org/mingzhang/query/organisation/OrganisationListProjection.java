package org.mingzhang.query.organisation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.mingzhang.query.projection.EventPage;
import org.mingzhang.query.projection.ListProjection;

/** Events of organisations become rows of their list. */
@ProcessingGroup("organisations")
public class OrganisationListProjection {
    private final ListProjection<OrganisationRow> rows;

    /** Keeps these rows. */
    public OrganisationListProjection(ListProjection<OrganisationRow> rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(EventPage page) {
        rows.take(page);
    }

    @ResetHandler
    void reset() {
        rows.reset();
    }
}
