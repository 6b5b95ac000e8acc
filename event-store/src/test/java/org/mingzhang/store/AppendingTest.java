package org.mingzhang.store;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.store.Nodes.event;
import static org.mingzhang.store.Nodes.positions;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.append.DuplicateAppendException;
import org.mingzhang.store.append.NotAppendedException;

class AppendingTest {

    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();

    private final PostgresEventStorageEngine engine = Nodes.engine(LEDGER);
    private final StoredEvents stored = new StoredEvents(LEDGER.app(), Sealing.NONE);

    @AfterEach
    void end() {
        engine.close();
        LEDGER.empty();
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @Test
    void positions_begin_at_zero_and_have_no_gaps() {
        assertThat(stored.head()).isEqualTo(-1);

        engine.appendEvents(event("a", 0), event("a", 1));
        engine.appendEvents(event("b", 0));

        assertThat(positions(stored.stream("a"))).containsExactly(0L, 1L);
        assertThat(positions(stored.stream("b"))).containsExactly(2L);
        assertThat(stored.head()).isEqualTo(2);
    }

    @Test
    void a_sequence_gap_is_refused() {
        engine.appendEvents(event("a", 0));

        assertThatThrownBy(() -> engine.appendEvents(event("a", 2)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("new", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("a", 1), event("a", 3)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(stored.head()).isZero();
    }

    @Test
    void the_tables_alone_would_let_a_gap_through() {
        LEDGER.execute(
                "insert into ledger.event values"
                        + " (7, 'e', 't', 'a', 5, 'p', null, now(), '', '', null, '', '')");

        assertThat(stored.lastSequence("a")).contains(5L);
    }

    @Test
    void a_sequence_that_is_taken_is_refused() {
        engine.appendEvents(event("a", 0), event("a", 1));

        assertThatThrownBy(() -> engine.appendEvents(event("a", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(stored.head()).isEqualTo(1);
    }

    @Test
    void a_refused_append_moves_no_position() {
        DomainEventMessage<?> first = event("a", 0);
        engine.appendEvents(first);

        assertThatThrownBy(() -> engine.appendEvents(sameId(first, "b")))
                .isInstanceOf(AggregateStreamCreationException.class);
        engine.appendEvents(event("c", 0));

        assertThat(positions(stored.stream("c"))).containsExactly(1L);
    }

    @Test
    void an_append_to_several_streams_is_stored_whole_or_not_at_all() {
        engine.appendEvents(event("a", 0), event("b", 0), event("a", 1));
        assertThat(positions(stored.stream("a"))).containsExactly(0L, 2L);

        assertThatThrownBy(() -> engine.appendEvents(event("a", 2), event("b", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("a", 2), event("b", 2)))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(stored.lastSequence("a")).contains(1L);
        assertThat(stored.lastSequence("b")).contains(0L);
    }

    @Test
    void a_repeated_append_id_is_refused_and_the_first_append_is_found_by_it() {
        engine.appendEvents(event("a", 0, "C-1"), event("b", 0, "C-1"));

        assertThatThrownBy(() -> engine.appendEvents(event("a", 1, "C-1")))
                .isInstanceOfSatisfying(
                        DuplicateAppendException.class,
                        e -> assertThat(e.appendId()).isEqualTo("C-1"));
        assertThatThrownBy(() -> engine.appendEvents(event("a", 0, "C-1"), event("b", 0, "C-1")))
                .as("a repetition that also clashes is still a repetition")
                .isInstanceOf(DuplicateAppendException.class);

        engine.appendEvents(event("a", 1, "C-2"));
        StoredAppend append = stored.append("C-1").orElseThrow();
        assertThat(append.events()).extracting(StoredEvent::streamId).containsExactly("a", "b");
        assertThat(append.events().getFirst().metaData()).asString().contains("C-1");
        assertThat(stored.append("C-3")).isEmpty();
    }

    @Test
    void an_event_the_database_cannot_hold_is_refused_as_not_appended() {
        assertThatThrownBy(() -> engine.appendEvents(event("nul \0 character", 0)))
                .isInstanceOf(NotAppendedException.class);
        engine.appendEvents(event("a", 0));

        assertThat(stored.head()).isZero();
    }

    @Test
    void a_unit_of_work_knows_where_its_append_begins() {
        engine.appendEvents(event("a", 0));
        EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("a", 1), event("b", 0));
        assertThat(PostgresEventStorageEngine.appended(unitOfWork)).isEmpty();

        unitOfWork.commit();
        store.shutDown();

        assertThat(PostgresEventStorageEngine.appended(unitOfWork).orElseThrow().firstPosition())
                .isEqualTo(1);
    }

    @Test
    void what_is_read_is_what_was_appended() {
        DomainEventMessage<String> event = event("案卷:C-1", 0);
        engine.appendEvents(List.of(event, new GenericEventMessage<>("no aggregate")));

        List<StoredEvent> rows = stored.page(0, 1, 10);
        StoredEvent first = rows.getFirst();
        assertThat(first.eventId()).isEqualTo(event.getIdentifier());
        assertThat(first.streamType()).isEqualTo("case");
        assertThat(first.streamId()).isEqualTo("案卷:C-1");
        assertThat(first.payload()).asString().contains("what happened");
        assertThat(first.recordedAt()).isEqualTo(event.getTimestamp().truncatedTo(MICROS));
        assertThat(rows.getLast().streamType()).isNull();
        assertThat(rows.getLast().streamId()).isEqualTo(rows.getLast().eventId());
        assertThat(engine.lastSequenceNumberFor("none")).isEqualTo(Optional.empty());
    }

    private static DomainEventMessage<?> sameId(DomainEventMessage<?> event, String stream) {
        return new GenericDomainEventMessage<>(
                "case",
                stream,
                0,
                "other",
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp());
    }
}
