package org.mingzhang.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.command.platform.bus.BoundedCache;
import org.mingzhang.command.platform.bus.BusConfiguration;
import org.mingzhang.command.platform.bus.DecidingCommandBus;
import org.mingzhang.command.platform.bus.FoundClasses;
import org.mingzhang.command.platform.desk.AdoptedBooks;
import org.mingzhang.command.platform.desk.RecordedStates;
import org.mingzhang.command.platform.desk.RecordingDesk;
import org.mingzhang.platform.axon.WireNameSerializer;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;

/**
 * The ledger's command path: bus, aggregate with cache and lock, desk, pure decision, serializer.
 * Of two such sides only the event store differs.
 */
final class CommandSide implements Side {
    /** As the command service is configured. */
    private static final int CACHED = 20_000;

    private static final int BATCH = 500;

    private final String name;
    private final int streams;
    private final StoredRows rows;
    private final HikariDataSource pool;
    private final Configuration axon;
    private final Evidence evidence;
    private final AtomicLong ids = new AtomicLong();
    private int round;

    /**
     * @param pool closed with this side
     */
    CommandSide(
            String name,
            int streams,
            StoredRows rows,
            HikariDataSource pool,
            Function<Configuration, EventStore> store,
            Clock clock) {
        this.name = name;
        this.streams = streams;
        this.rows = rows;
        this.pool = pool;
        Rulebooks rulebooks = RulebookLoader.fromClasspath();
        this.evidence = new Evidence(rulebooks.byId(rulebooks.ids().first()));
        this.axon = configurer(store, rulebooks, clock).buildConfiguration();
        axon.start();
    }

    private static Configurer configurer(
            Function<Configuration, EventStore> store, Rulebooks rulebooks, Clock clock) {
        BoundedCache aggregates = new BoundedCache(CACHED);
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
        RecordedStates recorded = new RecordedStates(axon.eventStore(), new BoundedCache(CACHED));
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
        round++;
        List<DomainEventMessage<AccountabilityOpened>> openings = new ArrayList<>();
        for (int i = 0; i < streams; i++) {
            AccountabilityOpened opening = Evidence.opening(caseId(round, i));
            openings.add(
                    new GenericDomainEventMessage<>(
                            opening.stream().type().word(),
                            opening.stream().toString(),
                            0,
                            opening));
        }
        for (int from = 0; from < streams; from += BATCH) {
            axon.eventStore().publish(openings.subList(from, Math.min(streams, from + BATCH)));
        }
        SplittableRandom[] random = new SplittableRandom[clients];
        for (int i = 0; i < clients; i++) {
            random[i] = new SplittableRandom(i);
        }
        int now = round;
        return client -> send(caseId(now, random[client].nextInt(streams)));
    }

    private void send(String caseId) {
        String id = "evidence-" + ids.incrementAndGet();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        axon.commandBus()
                .dispatch(
                        new GenericCommandMessage<>(
                                Evidence.command(caseId, id), evidence.metaData(id)),
                        (sent, answer) ->
                                failure.set(answer.optionalExceptionResult().orElse(null)));
        if (failure.get() != null) {
            throw new IllegalStateException("a command failed", failure.get());
        }
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        rows.verify((long) round * streams + acknowledged);
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }

    private static String caseId(int round, int number) {
        return "case-" + round + "-" + number;
    }
}
