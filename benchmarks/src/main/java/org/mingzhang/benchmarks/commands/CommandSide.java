package org.mingzhang.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.mingzhang.benchmarks.evidence.Cases;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.command.platform.bus.BoundedCache;
import org.mingzhang.command.platform.bus.BusConfiguration;
import org.mingzhang.command.platform.bus.DecidingCommandBus;
import org.mingzhang.command.platform.bus.FoundClasses;
import org.mingzhang.command.platform.desk.AdoptedBooks;
import org.mingzhang.command.platform.desk.RecordedStates;
import org.mingzhang.command.platform.desk.RecordingDesk;
import org.mingzhang.platform.HeapShare;
import org.mingzhang.platform.axon.WireNameSerializer;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;

/**
 * The ledger's command path: bus, aggregate with cache and lock, desk, pure decision, serializer.
 * Of two such sides only the event store differs.
 */
public final class CommandSide implements Side {
    /** As the command service is configured. */
    private static final long CACHED = HeapShare.ofEvents(8);

    private final String name;
    private final StoredRows rows;
    private final HikariDataSource pool;
    private final Configuration axon;
    private final Cases cases;
    private final Commands commands;

    /**
     * @param pool closed with this side
     */
    public CommandSide(
            String name,
            Work work,
            StoredRows rows,
            HikariDataSource pool,
            Function<Configuration, EventStore> store,
            Clock clock) {
        this.name = name;
        this.rows = rows;
        this.pool = pool;
        Rulebooks rulebooks = RulebookLoader.fromClasspath();
        this.axon = configurer(store, rulebooks, clock).buildConfiguration();
        axon.start();
        this.cases = new Cases(axon.eventStore(), work);
        this.commands = new Commands(axon.commandBus(), cases);
    }

    private static Configurer configurer(
            Function<Configuration, EventStore> store, Rulebooks rulebooks, Clock clock) {
        BoundedCache aggregates = BoundedCache.ofAggregates(CACHED);
        Configurer configurer =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(axon -> new WireNameSerializer())
                        .configureCommandBus(
                                axon ->
                                        new DecidingCommandBus(
                                                aggregates, NoOpMessageMonitor.instance()))
                        .configureEventStore(store)
                        .registerComponent(Rulebooks.class, axon -> rulebooks)
                        .registerComponent(Desk.class, axon -> desk(axon, rulebooks, clock));
        FoundClasses.aggregates()
                .forEach(
                        type ->
                                configurer.configureAggregate(
                                        BusConfiguration.repository(type, aggregates)));
        return configurer;
    }

    private static Desk desk(Configuration axon, Rulebooks rulebooks, Clock clock) {
        RecordedStates recorded = new RecordedStates(axon.eventStore(), CACHED);
        return new RecordingDesk(
                recorded,
                axon.eventStore(),
                new AdoptedBooks(recorded, rulebooks, clock),
                clock.withZone(ZoneOffset.UTC),
                () -> {});
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Load.Request prepare(int clients) {
        return commands.toNewCases(clients);
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        rows.verify(cases.opened() + acknowledged);
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }
}
