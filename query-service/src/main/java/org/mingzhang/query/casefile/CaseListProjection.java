package org.mingzhang.query.casefile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.mingzhang.query.projection.EventPage;
import org.mingzhang.query.projection.ListProjection;

/** Events of cases become rows of the list of cases. */
@ProcessingGroup("cases")
public class CaseListProjection {
    private final ListProjection<CaseRow> rows;

    /** Keeps these rows. */
    public CaseListProjection(ListProjection<CaseRow> rows) {
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
