package org.mingzhang.benchmarks.replay;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.platform.axon.WireNameSerializer;
import org.mingzhang.shared.LedgerEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * What Axon brings for a replay: its engine on JDBC with the same events in its own table, its
 * pooled processor, and a handler that decodes each event and writes the finished row of its
 * stream. It folds nothing, so it does less.
 */
final class StockReplay implements AutoCloseable {
    private static final String SCHEMA = "stock";
    private static final String PROCESSOR = "lists";
    private static final int SEGMENTS = 4;
    private static final int BATCH = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HikariDataSource pool;
    private final Configuration axon;
    private final AtomicLong handled = new AtomicLong();
    private volatile List<ListRows> lists = List.of();
    private boolean begun;

    /**
     * @param pool of the role that owns the tables; closed at the end
     */
    StockReplay(HikariDataSource pool) throws SQLException {
        this.pool = pool;
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(pool);
        TransactionManager transactions =
                new SpringTransactionManager(new DataSourceTransactionManager(pool));
        EventStorageEngine engine = filled(connections, transactions);
        TokenStore tokens = tokens(connections);
        this.axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(any -> new WireNameSerializer())
                        .configureTransactionManager(any -> transactions)
                        .configureEmbeddedEventStore(any -> engine)
                        .registerComponent(TokenStore.class, any -> tokens)
                        .eventProcessing(
                                processing ->
                                        processing
                                                .registerPooledStreamingEventProcessor(
                                                        PROCESSOR,
                                                        Configuration::eventStore,
                                                        (any, builder) ->
                                                                builder.batchSize(BATCH)
                                                                        .initialSegmentCount(
                                                                                SEGMENTS))
                                                .byDefaultAssignTo(PROCESSOR)
                                                .registerEventHandler(any -> new Rows()))
                        .buildConfiguration();
    }

    /** A handler as its documentation shows one: a statement for each event. */
    final class Rows {
        private final JdbcTemplate jdbc = new JdbcTemplate(pool);

        /** Writes the rows of the event's stream. */
        @EventHandler
        public void on(LedgerEvent event) {
            String stream = event.stream().toString();
            for (ListRows list : lists) {
                list.write(stream, jdbc);
            }
            handled.incrementAndGet();
        }
    }

    /** The ledger's own events, in the table of Axon's engine. */
    private EventStorageEngine filled(ConnectionProvider connections, TransactionManager all)
            throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + SCHEMA);
            JdbcEventStorageEngine engine =
                    JdbcEventStorageEngine.builder()
                            .connectionProvider(connections)
                            .transactionManager(all)
                            .schema(
                                    EventSchema.builder()
                                            .eventTable(SCHEMA + ".DomainEventEntry")
                                            .snapshotTable(SCHEMA + ".SnapshotEventEntry")
                                            .build())
                            .eventSerializer(new WireNameSerializer())
                            .snapshotSerializer(new WireNameSerializer())
                            .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                            .build();
            engine.createSchema(PostgresEventTableFactory.INSTANCE);
            statement.execute(
                    "insert into "
                            + SCHEMA
                            + ".DomainEventEntry (globalIndex, eventIdentifier, timeStamp,"
                            + " payloadType, payloadRevision, payload, metaData, type,"
                            + " aggregateIdentifier, sequenceNumber) select position + 1, event_id,"
                            + " to_char(recorded_at at time zone 'UTC',"
                            + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), payload_type,"
                            + " payload_revision, payload, meta_data, stream_type, stream_id,"
                            + " sequence from ledger.event");
            return engine;
        }
    }

    private static TokenStore tokens(ConnectionProvider connections) {
        JdbcTokenStore tokens =
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .schema(TokenSchema.builder().setTokenTable(SCHEMA + ".Tokens").build())
                        .serializer(JacksonSerializer.defaultSerializer())
                        .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        return tokens;
    }

    /** Replays all of them into empty tables. */
    double eventsPerSecond(long events) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            lists = ListRows.all(connection, SCHEMA);
            handled.set(0);
            Stopwatch watch = new Stopwatch();
            StreamingEventProcessor processor = started();
            while (handled.get() < events) {
                if (watch.seconds() > PATIENCE.toSeconds()) {
                    throw new IllegalStateException("Axon's replay does not come to its end");
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            processor.shutDown(); // Which commits what is in hand.
            double seconds = watch.seconds();
            for (ListRows list : lists) {
                list.verify(connection);
            }
            return events / seconds;
        }
    }

    /** The first start begins at the first event by itself. */
    private StreamingEventProcessor started() {
        if (!begun) {
            begun = true;
            axon.start();
            return processor();
        }
        processor().resetTokens();
        processor().start();
        return processor();
    }

    private StreamingEventProcessor processor() {
        return axon.eventProcessingConfiguration()
                .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }
}
