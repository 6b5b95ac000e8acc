package org.mingzhang.query.dues;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.mingzhang.query.projection.EventPage;
import org.mingzhang.query.projection.ListProjection;

/** Events of every kind become rows that say where days are due. */
@ProcessingGroup("dues")
public class DueListProjection {
    private final ListProjection<DueRow> rows;

    /** Keeps these rows. */
    public DueListProjection(ListProjection<DueRow> rows) {
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
