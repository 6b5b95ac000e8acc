package org.mingzhang.query.cadre;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.mingzhang.query.projection.EventPage;
import org.mingzhang.query.projection.ListProjection;

/** Events of cadres become rows of the list of cadres. */
@ProcessingGroup("cadres")
public class CadreListProjection {
    private final ListProjection<CadreRow> rows;

    /** Keeps these rows. */
    public CadreListProjection(ListProjection<CadreRow> rows) {
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
