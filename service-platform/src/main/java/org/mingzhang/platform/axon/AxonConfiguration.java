package org.mingzhang.platform.axon;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon's parts in every profile. The command bus belongs to the command service. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class AxonConfiguration {
    /** For everything: messages and tokens by class name, events by wire name. */
    @Bean
    @Primary
    Serializer serializer() {
        return new WireNameSerializer();
    }

    /**
     * For projections: rows and token in one transaction. Axon's own auto-configuration of it waits
     * for a class Spring Boot 4 has moved, and would fall back to no transactions unseen.
     */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    LedgerHealthIndicator ledgerHealthIndicator(
            EventStore store, EventProcessingConfiguration processing) {
        return new LedgerHealthIndicator(store, processing);
    }
}
