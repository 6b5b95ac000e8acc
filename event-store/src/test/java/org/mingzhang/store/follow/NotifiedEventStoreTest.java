package org.mingzhang.store.follow;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.store.Nodes.event;

import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.store.Nodes;
import org.mingzhang.store.PostgresEventStorageEngine;

/** With an hour between polls, only a wake brings a reader an event. */
class NotifiedEventStoreTest {

    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();

    private final PostgresEventStorageEngine here = Nodes.engine(LEDGER);
    private final PostgresEventStorageEngine elsewhere = Nodes.engine(LEDGER);

    @AfterEach
    void end() {
        here.close();
        elsewhere.close();
        LEDGER.empty();
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @Test
    void an_append_of_another_node_wakes_the_reader() throws InterruptedException {
        NotifiedEventStore store = new NotifiedEventStore(hourlyPolling(), LEDGER.app());
        TrackingEventStream reader = tailing(store);

        elsewhere.appendEvents(event("a", 0));
        assertThat(reader.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
        reader.nextAvailable();

        elsewhere.appendEvents(event("a", 1));
        assertThat(reader.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
        store.shutDown();
    }

    @Test
    void an_own_append_wakes_the_reader() throws InterruptedException {
        NotifiedEventStore store = new NotifiedEventStore(hourlyPolling(), LEDGER.app());
        TrackingEventStream reader = tailing(store);

        store.publish(event("a", 0));

        assertThat(reader.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
        store.shutDown();
        store.publish(event("a", 1));
        assertThat(here.lastSequenceNumberFor("a")).contains(1L);
    }

    @Test
    void the_reader_is_woken_again_after_the_listening_connection_was_lost() throws Exception {
        NotifiedEventStore store = new NotifiedEventStore(hourlyPolling(), LEDGER.app());
        TrackingEventStream reader = tailing(store);
        while (LEDGER.endConnections("query like 'listen%'") == 0) {
            Thread.onSpinWait();
        }

        elsewhere.appendEvents(event("a", 0));

        assertThat(reader.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
        store.shutDown();
    }

    @Test
    void without_notifications_the_reader_would_sleep_on() throws InterruptedException {
        EmbeddedEventStore store = hourlyPolling().build();
        TrackingEventStream reader = tailing(store);

        elsewhere.appendEvents(event("a", 0));

        assertThat(reader.hasNextAvailable(500, MILLISECONDS)).isFalse();
        store.shutDown();
    }

    private EmbeddedEventStore.Builder hourlyPolling() {
        return EmbeddedEventStore.builder()
                .storageEngine(here)
                .timeUnit(MILLISECONDS)
                .fetchDelay(3_600_000);
    }

    /** The first look finds nothing and makes the reader wait for the store's own thread. */
    private static TrackingEventStream tailing(EmbeddedEventStore store)
            throws InterruptedException {
        TrackingEventStream reader = store.openStream(null);
        assertThat(reader.hasNextAvailable(50, MILLISECONDS)).isFalse();
        return reader;
    }
}
