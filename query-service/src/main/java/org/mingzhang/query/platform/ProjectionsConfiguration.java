package org.mingzhang.query.platform;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.cadre.CadreListProjection;
import org.mingzhang.query.cadre.CadreRow;
import org.mingzhang.query.casefile.CaseListProjection;
import org.mingzhang.query.casefile.CaseRow;
import org.mingzhang.query.dues.Digest;
import org.mingzhang.query.dues.DueListProjection;
import org.mingzhang.query.dues.DueRow;
import org.mingzhang.query.dues.DueTable;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.listing.ListPositions;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.query.organisation.OrganisationListProjection;
import org.mingzhang.query.organisation.OrganisationRow;
import org.mingzhang.query.replay.ProjectionStatus;
import org.mingzhang.query.replay.Projections;
import org.mingzhang.rulebook.file.Rulebooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The lists and the processors that keep them. Token, rows and dead letters are written in one
 * transaction, on one connection.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionsConfiguration {
    private static final List<String> NAMES =
            List.of(
                    CaseRow.LIST.name(),
                    CadreRow.LIST.name(),
                    OrganisationRow.LIST.name(),
                    DueRow.LIST.name());
    private static final int BATCH = 500;
    private static final int SEGMENTS = 2;

    @Bean
    ListTable<CaseRow> caseList(DataSource dataSource, Clock clock) {
        return new ListTable<>(JdbcClient.create(dataSource), CaseRow.LIST, clock);
    }

    @Bean
    ListTable<CadreRow> cadreList(DataSource dataSource, Clock clock) {
        return new ListTable<>(JdbcClient.create(dataSource), CadreRow.LIST, clock);
    }

    @Bean
    ListTable<OrganisationRow> organisationList(DataSource dataSource, Clock clock) {
        return new ListTable<>(JdbcClient.create(dataSource), OrganisationRow.LIST, clock);
    }

    @Bean
    DueListProjection dueListProjection(
            DataSource dataSource, EventSource events, Rulebooks books, Clock clock) {
        return new DueListProjection(
                new ListTable<>(JdbcClient.create(dataSource), DueRow.LIST, clock), events, books);
    }

    @Bean
    Digest digest(
            DataSource dataSource, EventSource events, Rulebooks books, ListPositions positions) {
        return new Digest(
                new DueTable(JdbcClient.create(dataSource)),
                events,
                books,
                () -> positions.of(DueRow.LIST.name()));
    }

    @Bean
    CaseListProjection caseListProjection(ListTable<CaseRow> rows, EventSource events) {
        return new CaseListProjection(rows, events);
    }

    @Bean
    CadreListProjection cadreListProjection(ListTable<CadreRow> rows, EventSource events) {
        return new CadreListProjection(rows, events);
    }

    @Bean
    OrganisationListProjection organisationListProjection(
            ListTable<OrganisationRow> rows, EventSource events) {
        return new OrganisationListProjection(rows, events);
    }

    @Bean
    ConnectionProvider projectionConnections(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder().setTokenTable("view.token_entry").build())
                .build();
    }

    @Bean
    ConfigurerModule listProcessors(
            ConnectionProvider connections,
            PlatformTransactionManager transactions,
            Serializer serializer) {
        TransactionManager spring = new SpringTransactionManager(transactions);
        return configurer ->
                NAMES.forEach(
                        name ->
                                register(
                                        configurer.eventProcessing(),
                                        name,
                                        connections,
                                        spring,
                                        serializer));
    }

    @Bean
    Projections projections(
            EventProcessingConfiguration processing,
            DataSource dataSource,
            Serializer serializer,
            EventSource events,
            Clock clock) {
        return new AxonProjections(
                NAMES,
                processing,
                new StoredTokens(JdbcClient.create(dataSource), serializer),
                events,
                clock);
    }

    @Bean
    ListPositions listPositions(Projections projections) {
        return list -> projections.find(list).map(ProjectionStatus::position).orElse(-1L);
    }

    private static void register(
            EventProcessingConfigurer processing,
            String name,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer) {
        processing.registerPooledStreamingEventProcessor(
                name,
                axon -> axon.eventStore(),
                (axon, builder) ->
                        builder.transactionManager(transactions)
                                .initialSegmentCount(SEGMENTS)
                                .initialToken(ProjectionsConfiguration::beforeTheFirst)
                                .batchSize(BATCH));
        processing.registerDeadLetterQueue(
                name, axon -> deadLetters(name, connections, transactions, serializer));
        processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                name, (axon, builder) -> builder.allowReset(true).enableSequenceIdentifierCache());
    }

    /** Asks the store nothing, as it may be out of reach while the service starts. */
    private static @Nullable TrackingToken beforeTheFirst(StreamableMessageSource<?> source) {
        return null;
    }

    private static JdbcSequencedDeadLetterQueue<EventMessage<?>> deadLetters(
            String name,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer) {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(name)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(DeadLetterSchema.builder().deadLetterTable("view.dead_letter").build())
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .build();
    }
}
