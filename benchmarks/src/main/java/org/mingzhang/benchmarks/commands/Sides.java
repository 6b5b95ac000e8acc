package org.mingzhang.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.catalina.LifecycleException;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.benchmarks.door.CeilingSide;
import org.mingzhang.benchmarks.door.RunningLedger;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.platform.axon.WireNameSerializer;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.MasterKey;
import org.mingzhang.store.LedgerSchema;
import org.mingzhang.store.PostgresEventStorageEngine;
import org.mingzhang.store.follow.NotifiedEventStore;
import org.mingzhang.wire.EventMetaData;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Builds the sides, each on an empty database of its own. */
public record Sides(Laboratory laboratory, Work work, Clock clock) {
    /** As the platform configures it. */
    private static final int OWN_CONNECTIONS = 16;

    /** One connection per request in flight; more than this only adds switching on the server. */
    private static final int PEER_CONNECTIONS = 32;

    /** The journal's own default; it writes in batches, eight at a time. */
    private static final int PEKKO_CONNECTIONS = 20;

    /** The ledger as it is. */
    public Side ledger(String database) throws SQLException, IOException {
        HikariDataSource pool = ledgerPool(database);
        MasterKey key = MasterKey.read(laboratory.sealingKey());
        return new CommandSide(
                "**command bus, the ledger's engine**",
                work,
                StoredRows.ledger(pool, "ledger.event"),
                pool,
                axon -> {
                    PostgresEventStorageEngine engine =
                            PostgresEventStorageEngine.builder()
                                    .dataSource(pool)
                                    .sealing(new EventSealing(key))
                                    .appendIdKey(EventMetaData.COMMAND_ID)
                                    .eventSerializer(new WireNameSerializer())
                                    .snapshotSerializer(new WireNameSerializer())
                                    .build();
                    axon.onShutdown(engine::close);
                    return new NotifiedEventStore(
                            EmbeddedEventStore.builder().storageEngine(engine), pool);
                },
                clock);
    }

    /** The whole product, on the database a data folder has by itself. */
    RunningLedger running() throws IOException {
        return new RunningLedger(
                laboratory.folder(),
                laboratory.application(DatabaseAccess.DATABASE, OWN_CONNECTIONS),
                work);
    }

    /** HTTP and the writer, with nothing between. */
    Side ceiling() throws SQLException, LifecycleException {
        return new CeilingSide(
                ledgerPool("ceiling"), work, laboratory.folder().resolve("web").toString());
    }

    /** The same commands on the engine Axon brings, with its own tables. */
    Side stock() throws SQLException {
        HikariDataSource pool = peerPool("stock_bus");
        JdbcEventStorageEngine engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                        .transactionManager(
                                new SpringTransactionManager(
                                        new DataSourceTransactionManager(pool)))
                        .eventSerializer(new WireNameSerializer())
                        .snapshotSerializer(new WireNameSerializer())
                        .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return new CommandSide(
                "command bus, stock Axon JDBC engine",
                work,
                StoredRows.axon(pool),
                pool,
                axon -> EmbeddedEventStore.builder().storageEngine(engine).build(),
                clock);
    }

    /** The strongest of the peers: many actors' events in one statement. */
    Side pekko() throws SQLException {
        laboratory.create("pekko");
        try (Connection connection = laboratory.owner("pekko").getConnection();
                Statement statement = connection.createStatement()) {
            // One by one: indexes are built concurrently, which no transaction allows.
            for (String each : PekkoSide.schema().split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
        return new PekkoSide(laboratory.peer("pekko", 2), work, PEKKO_CONNECTIONS);
    }

    /** The ledger's writer without bus, aggregate, decision and serializer. */
    Side groupCommit() throws SQLException {
        return new GroupCommitSide(ledgerPool("group_commit"), work);
    }

    /** What PostgreSQL gives who commits each event on its own. */
    Side insert() throws SQLException {
        laboratory.create("raw_insert");
        DataSource owner = laboratory.owner("raw_insert");
        LedgerSchema.migrate(owner, DatabaseAccess.APP);
        return new InsertSide(laboratory.peer("raw_insert", PEER_CONNECTIONS), work);
    }

    /** Connections to an empty database of a peer's own. */
    public HikariDataSource peerPool(String name) throws SQLException {
        laboratory.create(name);
        return laboratory.peer(name, PEER_CONNECTIONS);
    }

    private HikariDataSource ledgerPool(String name) throws SQLException {
        laboratory.create(name);
        LedgerSchema.migrate(laboratory.owner(name), DatabaseAccess.APP);
        return laboratory.application(name, OWN_CONNECTIONS);
    }
}
