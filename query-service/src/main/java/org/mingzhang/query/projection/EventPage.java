package org.mingzhang.query.projection;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Events that follow each other in the ledger. What a framework does for each message it then does
 * once for all of them.
 *
 * @param taken told when the page has been worked on, so that another may be read
 */
public record EventPage(List<TrackedEventMessage<?>> events, Runnable taken) {
    public EventPage {
        events = List.copyOf(events);
    }
}
