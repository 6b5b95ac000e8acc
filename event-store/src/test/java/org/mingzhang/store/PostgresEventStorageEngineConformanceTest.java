package org.mingzhang.store;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Axon's own conformance suite for storage engines, every test of it. Its seven tests of tokens
 * store events that each open a stream of their own at sequence 0, 1, 2…, which this engine refuses
 * as gaps; they run with those events renumbered to 0, their assertions look at order and time
 * only.
 */
class PostgresEventStorageEngineConformanceTest
        extends BatchingEventStorageEngineTest<
                PostgresEventStorageEngine, PostgresEventStorageEngine.Builder> {

    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();

    private PostgresEventStorageEngine engine;

    @BeforeEach
    void begin() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void end() {
        engine.close();
        LEDGER.empty();
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @Override
    protected PostgresEventStorageEngine createEngine(
            UnaryOperator<PostgresEventStorageEngine.Builder> customization) {
        if (engine != null) {
            engine.close();
        }
        engine =
                customization
                        .apply(
                                PostgresEventStorageEngine.builder()
                                        .dataSource(LEDGER.app())
                                        .eventSerializer(TestSerializer.xStreamSerializer())
                                        .snapshotSerializer(TestSerializer.xStreamSerializer()))
                        .build();
        return engine;
    }

    @Test
    @Override
    public void createTailToken() {
        setTestSubject(withStreamsFromZero());
        super.createTailToken();
    }

    @Test
    @Override
    public void createHeadToken() {
        setTestSubject(withStreamsFromZero());
        super.createHeadToken();
    }

    @Test
    @Override
    public void createTokenAt() {
        setTestSubject(withStreamsFromZero());
        super.createTokenAt();
    }

    @Test
    @Override
    public void createTokenAtExactTime() {
        setTestSubject(withStreamsFromZero());
        super.createTokenAtExactTime();
    }

    @Test
    @Override
    public void createTokenWithUnorderedEvents() {
        setTestSubject(withStreamsFromZero());
        super.createTokenWithUnorderedEvents();
    }

    @Test
    @Override
    public void createTokenAtTimeAfterLastEvent() {
        setTestSubject(withStreamsFromZero());
        super.createTokenAtTimeAfterLastEvent();
    }

    @Test
    @Override
    public void createTokenAtTimeBeforeFirstEvent() {
        setTestSubject(withStreamsFromZero());
        super.createTokenAtTimeBeforeFirstEvent();
    }

    private EventStorageEngine withStreamsFromZero() {
        return (EventStorageEngine)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {EventStorageEngine.class},
                        (proxy, method, arguments) -> {
                            if (!method.getName().equals("appendEvents")) {
                                return method.invoke(engine, arguments);
                            }
                            engine.appendEvents(fromZero((Object[]) arguments[0]));
                            return null;
                        });
    }

    private static List<DomainEventMessage<?>> fromZero(Object[] events) {
        return Stream.of(events)
                .<DomainEventMessage<?>>map(event -> fromZero((DomainEventMessage<?>) event))
                .toList();
    }

    private static <T> DomainEventMessage<T> fromZero(DomainEventMessage<T> event) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                0,
                event.getPayload(),
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp());
    }
}
