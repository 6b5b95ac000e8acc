package org.mingzhang.platform.axon;

import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.mingzhang.platform.db.Migration;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.store.LedgerSchema;
import org.mingzhang.store.PostgresEventStorageEngine;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.append.AppendWriter;
import org.mingzhang.store.append.BatchWriter;
import org.mingzhang.store.follow.NotifiedEventStore;
import org.mingzhang.store.follow.SharedEvents;
import org.mingzhang.wire.EventMetaData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** The event store: on PostgreSQL, whoever gives the events their order. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
    @Bean
    @Order(0)
    static Migration ledgerSchema() {
        return LedgerSchema::migrate;
    }

    @Bean(destroyMethod = "close")
    PostgresEventStorageEngine eventStorageEngine(
            DataSource dataSource,
            Serializer serializer,
            EventSealing sealing,
            ObjectProvider<BatchWriter> writer,
            Configuration axon) {
        return PostgresEventStorageEngine.builder()
                .writer(writer.getIfAvailable(() -> new AppendWriter(dataSource)))
                .dataSource(dataSource)
                .appendIdKey(EventMetaData.COMMAND_ID)
                .batchSize(SharedEvents.PAGE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .sealing(sealing)
                .upcasterChain(axon.upcasterChain())
                .build();
    }

    @Bean
    StoredEvents storedEvents(DataSource dataSource, EventSealing sealing) {
        return new StoredEvents(dataSource, sealing);
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    NotifiedEventStore eventStore(
            PostgresEventStorageEngine engine, DataSource dataSource, Configuration axon) {
        return new NotifiedEventStore(
                EmbeddedEventStore.builder()
                        .storageEngine(engine)
                        .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                        .spanFactory(axon.getComponent(EventBusSpanFactory.class)),
                dataSource);
    }

    /** What projections follow. */
    @Bean(destroyMethod = "close")
    SharedEvents sharedEvents(NotifiedEventStore store, PostgresEventStorageEngine engine) {
        return new SharedEvents(store, engine, engine.recent());
    }
}
