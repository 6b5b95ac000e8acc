package org.mingzhang.platform.axon;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when the store's newest position cannot be read or a processor has stopped in error. */
final class LedgerHealthIndicator extends AbstractHealthIndicator {
    private final EventStore store;
    private final EventProcessingConfiguration processing;

    LedgerHealthIndicator(EventStore store, EventProcessingConfiguration processing) {
        super("the ledger's newest position cannot be read");
        this.store = store;
        this.processing = processing;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        TrackingToken head = store.createHeadToken();
        List<String> stopped =
                processing.eventProcessors().values().stream()
                        .filter(EventProcessor::isError)
                        .map(EventProcessor::getName)
                        .sorted()
                        .toList();
        health.status(stopped.isEmpty() ? "UP" : "DOWN")
                .withDetail("position", head == null ? -1 : head.position().orElse(-1))
                .withDetail("processors", processing.eventProcessors().size())
                .withDetail("stopped", stopped);
    }
}
