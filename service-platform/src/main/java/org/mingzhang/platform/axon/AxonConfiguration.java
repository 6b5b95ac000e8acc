package org.mingzhang.platform.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Axon's parts. The default store is PostgreSQL; projections use Spring's transaction manager
 * through Axon's own auto-configuration, commands use none: an append is one statement.
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
    @Qualifier("localSegment")
    CommandBus commandBus(Configuration axon) {
        CommandBus bus =
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.instance())
                        .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                        .build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    LedgerHealthIndicator ledgerHealthIndicator(
            EventStore store, EventProcessingConfiguration processing) {
        return new LedgerHealthIndicator(store, processing);
    }
}
