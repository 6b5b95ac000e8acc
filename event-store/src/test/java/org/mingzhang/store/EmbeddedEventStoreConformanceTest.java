package org.mingzhang.store;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterEach;

/** Axon's own conformance suite for event stores, on this engine. */
class EmbeddedEventStoreConformanceTest extends EmbeddedEventStoreTest {

    private final EmbeddedLedger ledger = EmbeddedLedger.create();
    private PostgresEventStorageEngine engine;

    @Override
    public EventStorageEngine createStorageEngine() {
        engine =
                PostgresEventStorageEngine.builder()
                        .dataSource(ledger.app())
                        .eventSerializer(TestSerializer.xStreamSerializer())
                        .snapshotSerializer(TestSerializer.xStreamSerializer())
                        .build();
        return engine;
    }

    @AfterEach
    void end() {
        engine.close();
        ledger.close();
    }
}
