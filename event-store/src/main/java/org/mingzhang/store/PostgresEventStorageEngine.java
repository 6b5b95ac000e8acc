package org.mingzhang.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.AppendWriter;
import org.mingzhang.store.append.Appended;
import org.mingzhang.store.append.BatchWriter;
import org.mingzhang.store.append.ClashException;
import org.mingzhang.store.append.GroupCommit;
import org.mingzhang.store.follow.RecentEvents;

/**
 * Axon's storage engine on the schema {@code ledger}. Positions are gapless and in commit order, so
 * readers need no memory of gaps.
 *
 * <p>An append is durable when {@link #appendEvents} returns, before the unit of work ends. A clash
 * is Axon's {@code ConcurrencyException}, or, as everywhere in Axon, {@code
 * AggregateStreamCreationException} when the event that clashed is the first of its stream; two
 * commands racing to open a stream see the latter.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine
        implements AutoCloseable {

    private static final String APPENDED = PostgresEventStorageEngine.class.getName();

    private final StoredEvents events;
    private final Snapshots snapshots;
    private final SealedAppends appends;
    private final @Nullable String appendIdKey;
    private final RecentEvents recent = new RecentEvents();

    private PostgresEventStorageEngine(Builder builder) {
        super(builder);
        DataSource dataSource = Objects.requireNonNull(builder.dataSource, "dataSource");
        this.events = new StoredEvents(dataSource, builder.sealing);
        this.snapshots = new Snapshots(dataSource);
        this.appendIdKey = builder.appendIdKey;
        this.appends =
                new SealedAppends(
                        builder.sealing,
                        new GroupCommit(
                                builder.writer == null
                                        ? new AppendWriter(dataSource)
                                        : builder.writer,
                                builder.queueCapacity,
                                builder.maxEvents,
                                builder.patience));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What this unit of work has appended; empty when it has appended nothing. */
    public static Optional<Appended> appended(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(unitOfWork.root().getResource(APPENDED));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        try {
            Appended appended =
                    appends.store(
                            AxonEntries.rows(messages, serializer), appendId(messages.getFirst()));
            recent.appended(appended.firstPosition(), messages);
            CurrentUnitOfWork.ifStarted(
                    unitOfWork -> unitOfWork.root().resources().put(APPENDED, appended));
        } catch (ClashException e) {
            handlePersistenceException(e, messages.get(e.eventIndex()));
        }
    }

    /** What was appended through units of work lately. */
    public RecentEvents recent() {
        return recent;
    }

    /** The events of one decision, serialised but not sealed. */
    public Append encoded(List<? extends EventMessage<?>> messages) {
        return new Append(
                AxonEntries.rows(messages, getEventSerializer()), appendId(messages.getFirst()));
    }

    /**
     * Appends without a unit of work, for whoever takes many decisions at once: all or none. They
     * are encoded and sealed by a thread of their own, in the order given, while the next are being
     * decided. The answer waits until they are durable and gives their first position, or throws
     * what stopped them.
     */
    public LongSupplier begin(List<? extends List<? extends EventMessage<?>>> decisions) {
        return appends.begin(() -> Append.together(decisions.stream().map(this::encoded).toList()));
    }

    /** Stored events of streams as messages, in the order given. */
    public Stream<? extends DomainEventMessage<?>> decoded(List<StoredEvent> stored) {
        return EventStreamUtils.asStream(
                EventStreamUtils.upcastAndDeserializeDomainEvents(
                        stored.stream().map(AxonEntries::domain),
                        getEventSerializer(),
                        upcasterChain));
    }

    private @Nullable String appendId(EventMessage<?> first) {
        return appendIdKey == null ? null : (String) first.getMetaData().get(appendIdKey);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(AxonEntries.row(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String streamId) {
        return snapshots.latest(streamId).map(AxonEntries::domain).stream();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String streamId, long firstSequence, int batchSize) {
        return events.stream(streamId, firstSequence, batchSize).stream()
                .map(AxonEntries::domain)
                .toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken lastToken, int batchSize) {
        long next = lastToken == null ? 0 : lastToken.position().orElseThrow() + 1;
        return events.page(next, Long.MAX_VALUE, batchSize).stream()
                .map(AxonEntries::tracked)
                .toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return events.lastSequence(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(events.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(events.positionBefore(dateTime));
    }

    /** Stores what is queued, refuses what comes later, and returns when the writer has ended. */
    @Override
    public void close() {
        appends.close();
    }

    /** What an engine is made from; only the data source has no default. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private @Nullable DataSource dataSource;
        private @Nullable String appendIdKey;
        private @Nullable BatchWriter writer;
        private Sealing sealing = Sealing.NONE;
        private int queueCapacity = 10_000;
        private int maxEvents = 1_000;
        private Duration patience = Duration.ofSeconds(30);

        private Builder() {
            persistenceExceptionResolver(ClashException.class::isInstance);
        }

        /** Connects as the application role. The engine keeps one connection to itself. */
        public Builder dataSource(DataSource dataSource) {
            this.dataSource = dataSource;
            return this;
        }

        /** Metadata key of the first event of an append that holds its id; none by default. */
        public Builder appendIdKey(String appendIdKey) {
            this.appendIdKey = appendIdKey;
            return this;
        }

        /**
         * Who stores the events and numbers them; by default the database itself. What it has
         * answered for must be in the database. Closed with the engine.
         */
        public Builder writer(BatchWriter writer) {
            this.writer = writer;
            return this;
        }

        /** How events are parted before they are stored; by default nothing is sealed. */
        public Builder sealing(Sealing sealing) {
            this.sealing = sealing;
            return this;
        }

        /** How many appends may wait for the writer before more are refused. */
        public Builder queueCapacity(int queueCapacity) {
            this.queueCapacity = queueCapacity;
            return this;
        }

        /** How many events go into one statement, unless a single append has more. */
        public Builder maxEventsPerCommit(int maxEvents) {
            this.maxEvents = maxEvents;
            return this;
        }

        /** How long an append waits before its outcome is called unknown. */
        public Builder appendPatience(Duration patience) {
            this.patience = patience;
            return this;
        }

        /** How many events one query reads; Axon's default is small. */
        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer serializer) {
            super.eventSerializer(serializer);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer serializer) {
            super.snapshotSerializer(serializer);
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        /** Starts the engine and its writer thread. */
        public PostgresEventStorageEngine build() {
            return new PostgresEventStorageEngine(this);
        }
    }
}
