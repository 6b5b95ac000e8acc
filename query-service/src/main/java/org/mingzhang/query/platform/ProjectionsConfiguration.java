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
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.organisation.event.OrganisationEvent;
import org.mingzhang.platform.erasure.Forgetful;
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
import org.mingzhang.query.projection.ListProjection;
import org.mingzhang.query.projection.SharedSteps;
import org.mingzhang.query.replay.ProjectionStatus;
import org.mingzhang.query.replay.Projections;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.store.follow.SharedEvents;
import org.springframework.beans.factory.ObjectProvider;
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

    @Bean
    SharedSteps sharedSteps(EventSource events) {
        return new SharedSteps(events);
    }

    /** What was read for the lists and is still at hand. */
    @Bean
    Forgetful forgetfulLists(SharedSteps steps, ObjectProvider<SharedEvents> pages) {
        return stream -> {
            steps.forget();
            pages.ifAvailable(SharedEvents::forget);
        };
    }

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
    ListProjection<CaseRow> caseRows(
            ListTable<CaseRow> table, SharedSteps steps, ParkingLot parking) {
        return new ListProjection<>(
                CaseEvent.class, table, CaseRow::of, steps, parking.of(table.name()));
    }

    @Bean
    ListProjection<CadreRow> cadreRows(
            ListTable<CadreRow> table, SharedSteps steps, ParkingLot parking) {
        return new ListProjection<>(
                CadreEvent.class, table, CadreRow::of, steps, parking.of(table.name()));
    }

    @Bean
    ListProjection<OrganisationRow> organisationRows(
            ListTable<OrganisationRow> table, SharedSteps steps, ParkingLot parking) {
        return new ListProjection<>(
                OrganisationEvent.class,
                table,
                OrganisationRow::of,
                steps,
                parking.of(table.name()));
    }

    @Bean
    ListTable<DueRow> dueList(DataSource dataSource, Clock clock) {
        return new ListTable<>(JdbcClient.create(dataSource), DueRow.LIST, clock);
    }

    @Bean
    ListProjection<DueRow> dueRows(
            ListTable<DueRow> table, Rulebooks books, SharedSteps steps, ParkingLot parking) {
        return new ListProjection<>(
                LedgerEvent.class,
                table,
                folded -> DueRow.of(folded, books),
                steps,
                parking.of(table.name()));
    }

    @Bean
    DueListProjection dueListProjection(ListProjection<DueRow> rows) {
        return new DueListProjection(rows);
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
    CaseListProjection caseListProjection(ListProjection<CaseRow> rows) {
        return new CaseListProjection(rows);
    }

    @Bean
    CadreListProjection cadreListProjection(ListProjection<CadreRow> rows) {
        return new CadreListProjection(rows);
    }

    @Bean
    OrganisationListProjection organisationListProjection(ListProjection<OrganisationRow> rows) {
        return new OrganisationListProjection(rows);
    }

    @Bean
    ParkingLot parkingLot(
            ConnectionProvider connections,
            PlatformTransactionManager transactions,
            Serializer serializer) {
        return new ParkingLot(connections, new SpringTransactionManager(transactions), serializer);
    }

    @Bean
    PagedEvents pagedEvents(SharedEvents events) {
        return new PagedEvents(events);
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
            ObjectProvider<PagedEvents> pages, PlatformTransactionManager transactions) {
        TransactionManager spring = new SpringTransactionManager(transactions);
        return configurer ->
                NAMES.forEach(name -> register(configurer.eventProcessing(), name, pages, spring));
    }

    @Bean
    Projections projections(
            List<ListProjection<?>> lists,
            EventProcessingConfiguration processing,
            DataSource dataSource,
            Serializer serializer,
            EventSource events,
            Clock clock) {
        return new AxonProjections(
                lists,
                processing,
                new StoredTokens(JdbcClient.create(dataSource), serializer),
                events,
                clock);
    }

    @Bean
    ListPositions listPositions(Projections projections) {
        return list -> projections.find(list).map(ProjectionStatus::position).orElse(-1L);
    }

    /** One worker for each list: a page is one message, and pages follow each other. */
    private static void register(
            EventProcessingConfigurer processing,
            String name,
            ObjectProvider<PagedEvents> pages,
            TransactionManager transactions) {
        processing.registerPooledStreamingEventProcessor(
                name,
                axon -> pages.getObject(),
                (axon, builder) ->
                        builder.transactionManager(transactions)
                                .initialSegmentCount(1)
                                .initialToken(ProjectionsConfiguration::beforeTheFirst)
                                .batchSize(1));
        processing.registerSequencingPolicy(name, axon -> new SequentialPolicy());
        // What cannot be folded is parked by the list itself; anything else stops the page.
        processing.registerListenerInvocationErrorHandler(
                name, axon -> PropagatingErrorHandler.instance());
    }

    /** Asks the store nothing, as it may be out of reach while the service starts. */
    private static @Nullable TrackingToken beforeTheFirst(StreamableMessageSource<?> source) {
        return null;
    }
}
