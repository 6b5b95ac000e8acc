package org.mingzhang.platform.axon;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Axon's parts. The default store is PostgreSQL; projections use Spring's transaction manager
 * through Axon's own auto-configuration. The command bus belongs to the command service.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class AxonConfiguration {
    /** For everything: messages and tokens by class name, events by wire name. */
    @Bean
    @Primary
    Serializer serializer() {
        return new WireNameSerializer();
    }

    @Bean
    LedgerHealthIndicator ledgerHealthIndicator(
            EventStore store, EventProcessingConfiguration processing) {
        return new LedgerHealthIndicator(store, processing);
    }
}
