package org.mingzhang.store;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** Axon's own conformance suite for event stores, on this engine. */
class EmbeddedEventStoreConformanceTest extends EmbeddedEventStoreTest {

    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();

    private PostgresEventStorageEngine engine;

    @Override
    public EventStorageEngine createStorageEngine() {
        engine =
                PostgresEventStorageEngine.builder()
                        .dataSource(LEDGER.app())
                        .eventSerializer(TestSerializer.xStreamSerializer())
                        .snapshotSerializer(TestSerializer.xStreamSerializer())
                        .build();
        return engine;
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
}
