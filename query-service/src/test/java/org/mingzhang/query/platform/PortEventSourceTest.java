package org.mingzhang.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.platform.axon.WireNameSerializer;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.store.PostgresEventStorageEngine;
import org.mingzhang.store.Sealing;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.wire.EventMetaData;

/** Through Axon's port the same is read as out of the tables, positions included. */
class PortEventSourceTest {
    private static final List<Recorded<LedgerEvent>> ALL = Scenario.ledger().all();

    private static EmbeddedLedger ledger;
    private static PostgresEventStorageEngine engine;
    private static EmbeddedEventStore store;
    private static EventSource port;
    private static EventSource table;

    @BeforeAll
    static void record() {
        ledger = EmbeddedLedger.create();
        Serializer serializer = new WireNameSerializer();
        engine =
                PostgresEventStorageEngine.builder()
                        .dataSource(ledger.app())
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        List<GenericDomainEventMessage<?>> messages = new ArrayList<>();
        ALL.forEach(each -> messages.add(message(each)));
        store.publish(messages);
        port = new PortEventSource(store);
        table = new StoredEventSource(new StoredEvents(ledger.app(), Sealing.NONE));
    }

    @AfterAll
    static void close() {
        store.shutDown();
        engine.close();
        ledger.close();
    }

    @Test
    void streams_are_read_with_their_positions() {
        List<StreamId> streams = ALL.stream().map(Recorded::stream).distinct().toList();
        assertThat(streams).hasSizeGreaterThan(3);
        for (StreamId stream : streams) {
            assertThat(port.events(stream)).isNotEmpty().isEqualTo(table.events(stream));
        }
        assertThat(port.firsts(streams.reversed()))
                .containsExactlyInAnyOrderElementsOf(table.firsts(streams));
        assertThat(port.events(new CaseId("nobody").stream())).isEmpty();
    }

    @Test
    void the_order_of_all_events_is_read_between_two_positions() {
        long head = ALL.size() - 1L;
        assertThat(port.head()).isEqualTo(head);
        assertThat(port.between(0, Long.MAX_VALUE)).hasSize(ALL.size());
        assertThat(port.between(3, 7)).isEqualTo(table.between(3, 7));
        assertThat(port.between(head + 1, head + 9)).isEmpty();
    }

    @Test
    void an_event_by_its_id_is_refused() {
        assertThatThrownBy(() -> port.event("e-1"))
                .isInstanceOf(FaultException.class)
                .hasMessage("NOT_WITH_AXON_SERVER");
    }

    private static GenericDomainEventMessage<?> message(Recorded<LedgerEvent> each) {
        Instant when = each.recordedAt();
        return new GenericDomainEventMessage<>(
                each.stream().type().word(),
                each.stream().toString(),
                each.sequence(),
                each.event(),
                MetaData.from(EventMetaData.of(each.by())),
                each.eventId(),
                when);
    }
}
