package org.mingzhang.benchmarks.audited;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.hibernate.SessionFactory;
import org.mingzhang.platform.axon.WireNameSerializer;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** Axon's engine on JPA; each append is a transaction, as for its engine on JDBC. */
final class AxonOverJpa extends JpaEventStorageEngine {
    private final TransactionManager transactions;

    private AxonOverJpa(Builder builder, TransactionManager transactions) {
        super(builder);
        this.transactions = transactions;
    }

    static EventStorageEngine over(HikariDataSource pool) {
        SessionFactory sessions =
                Hibernates.over(pool, DomainEventEntry.class, SnapshotEventEntry.class);
        TransactionManager transactions =
                new SpringTransactionManager(new JpaTransactionManager(sessions));
        return new AxonOverJpa(
                builder()
                        .entityManagerProvider(
                                new SimpleEntityManagerProvider(
                                        SharedEntityManagerCreator.createSharedEntityManager(
                                                sessions)))
                        .transactionManager(transactions)
                        .eventSerializer(new WireNameSerializer())
                        .snapshotSerializer(new WireNameSerializer())
                        .persistenceExceptionResolver(new SQLErrorCodesResolver("PostgreSQL")),
                transactions);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        transactions.executeInTransaction(() -> super.appendEvents(events, serializer));
    }
}
