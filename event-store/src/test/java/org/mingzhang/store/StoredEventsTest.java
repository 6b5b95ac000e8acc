package org.mingzhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.store.Nodes.event;
import static org.mingzhang.store.Nodes.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    private static final int EVENTS = 2500;
    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();

    private final StoredEvents stored = new StoredEvents(LEDGER.app(), Sealing.NONE);

    @BeforeAll
    static void append() {
        try (PostgresEventStorageEngine engine = Nodes.engine(LEDGER)) {
            List<EventMessage<String>> events = new ArrayList<>();
            IntStream.range(0, EVENTS).forEach(i -> events.add(event("s" + i % 5, i / 5)));
            engine.appendEvents(events);
        }
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @Test
    void a_scan_crosses_pages_and_includes_both_ends() {
        assertThat(scan(0, Long.MAX_VALUE)).hasSize(EVENTS).isSorted().startsWith(0L);
        assertThat(scan(990, 2010)).hasSize(1021).startsWith(990L).endsWith(2010L);
        assertThat(scan(EVENTS, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void a_stream_can_be_read_from_a_sequence_on() {
        assertThat(stored.stream("s3")).hasSize(EVENTS / 5);
        assertThat(positions(stored.stream("s3", 498))).containsExactly(2493L, 2498L);
        assertThat(stored.stream("unknown")).isEmpty();
    }

    @Test
    void the_first_events_of_several_streams_come_in_one_answer() {
        assertThat(stored.firsts(List.of("s1", "s4", "unknown")))
                .extracting(StoredEvent::streamId)
                .containsExactlyInAnyOrder("s1", "s4");
        assertThat(stored.firsts(List.of())).isEmpty();
    }

    @Test
    void an_instant_is_found_as_a_position() {
        StoredEvent first = stored.stream("s0").getFirst();

        assertThat(stored.positionBefore(first.recordedAt())).isEqualTo(-1);
        assertThat(stored.positionBefore(first.recordedAt().plusSeconds(600)))
                .isEqualTo(EVENTS - 1);
    }

    private List<Long> scan(long from, long to) {
        List<Long> positions = new ArrayList<>();
        stored.scan(from, to, event -> positions.add(event.position()));
        return positions;
    }
}
