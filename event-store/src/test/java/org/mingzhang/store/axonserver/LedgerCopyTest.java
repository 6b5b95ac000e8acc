package org.mingzhang.store.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.store.axonserver.SentEvents.append;
import static org.mingzhang.store.axonserver.SentEvents.event;

import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.store.Sealing;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.AppendWriter;
import org.mingzhang.store.append.GroupCommit;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.NotAppendedException;
import org.mingzhang.store.append.Sequencer;

/** That the ledger is what Axon Server has, and goes no further when it cannot be. */
class LedgerCopyTest {
    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();

    private final MemoryServer server = new MemoryServer();
    private final StoredEvents stored = new StoredEvents(LEDGER.app(), Sealing.NONE);

    @AfterEach
    void empty() {
        LEDGER.empty();
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @Test
    void of_two_nodes_one_copies_and_the_other_goes_on_after_it() {
        LedgerCopy one = copying();
        LedgerCopy other = copying();
        send(append(null, event("a", 0)));
        eventually(() -> stored.head() == 0);
        assertThat(LEDGER.text("select count(*) from pg_locks where locktype = 'advisory'"))
                .isEqualTo("1");

        one.close();
        send(append(null, event("a", 1)));
        eventually(() -> stored.head() == 1);

        other.close();
        assertThat(LEDGER.text("select string_agg(sequence || '', ',') from ledger.event"))
                .isEqualTo("0,1");
    }

    @Test
    void an_append_becomes_visible_whole() {
        send(
                append(
                        "C-1",
                        IntStream.range(0, 1500)
                                .mapToObj(i -> event("a", i))
                                .toArray(NewEvent[]::new)));
        try (LedgerCopy copy = copying()) {
            eventually(() -> stored.head() == 1499);
            eventually(() -> copy.failure().isEmpty());
        }

        assertThat(LEDGER.text("select count(distinct xmin::text) from ledger.event"))
                .isEqualTo("1");
        assertThat(stored.append("C-1").orElseThrow().events()).hasSize(1500);
    }

    @Test
    void an_id_that_two_appends_have_stays_with_the_first() {
        send(append("C-1", event("a", 0)));
        send(append("C-1", event("b", 0), event("b", 1)));
        try (LedgerCopy copy = copying()) {
            eventually(() -> stored.head() == 2);
            eventually(() -> copy.failure().isEmpty());
        }

        assertThat(stored.append("C-1").orElseThrow().events())
                .singleElement()
                .satisfies(event -> assertThat(event.streamId()).isEqualTo("a"));
    }

    @Test
    void a_lost_connection_and_an_ended_stream_leave_no_gap_and_nothing_twice() {
        try (LedgerCopy copy = copying()) {
            for (int i = 0; i < 60; i++) {
                send(append(null, event("a", i)));
                if (i % 20 == 5) {
                    LEDGER.endConnections(
                            "pid in (select pid from pg_locks where locktype = 'advisory')");
                }
                if (i % 20 == 15) {
                    server.endStreams();
                }
            }
            eventually(() -> stored.head() == 59);
            eventually(() -> copy.failure().isEmpty());
        }

        for (int i = 0; i < 60; i++) {
            assertThat(stored.entries(i, 1).getFirst().stored().eventId())
                    .isEqualTo(server.event(i).getMessageIdentifier());
        }
    }

    @Test
    void a_server_that_has_lost_events_is_not_followed() {
        copied(append(null, event("a", 0)), append(null, event("a", 1)));
        server.forgetFrom(1);

        try (LedgerCopy copy = copying()) {
            eventually(() -> copy.failure().isPresent());
            assertThat(copy.failure().orElseThrow())
                    .contains("ends at 0 and the ledger at 1", "has lost events");
        }
    }

    @Test
    void a_server_that_has_another_event_in_its_place_is_not_followed() {
        copied(append(null, event("a", 0)));
        server.forgetFrom(0);
        send(append(null, event("a", 0)));
        send(append(null, event("a", 1)));

        try (LedgerCopy copy = copying()) {
            eventually(() -> copy.failure().isPresent());
            assertThat(copy.failure().orElseThrow()).contains("another event at 0");
        }
        assertThat(stored.head()).isZero();
    }

    @Test
    void the_same_server_is_followed_again() {
        copied(append(null, event("a", 0)));
        send(append(null, event("a", 1)));

        try (LedgerCopy copy = copying()) {
            eventually(() -> stored.head() == 1);
            assertThat(copy.failure()).isEmpty();
        }
    }

    @Test
    void what_somebody_else_has_put_there_stops_the_copy_and_is_named() {
        send(append(null, event("a", 0)));
        server.add(Event.newBuilder().setMessageIdentifier("not-ours").build());

        try (LedgerCopy copy = copying()) {
            eventually(() -> copy.failure().isPresent());
            assertThat(copy.failure().orElseThrow()).contains("not-ours", "not recorded by this");
        }
        assertThat(stored.head()).isLessThanOrEqualTo(0);
    }

    @Test
    void a_ledger_that_takes_its_numbering_back_goes_on_where_it_is_and_is_copied_no_more() {
        try (EmbeddedLedger given = EmbeddedLedger.create();
                LedgerCopy copy = new LedgerCopy(given.app(), server.connection())) {
            StoredEvents there = new StoredEvents(given.app(), Sealing.NONE);
            copy.start();
            send(append(null, event("a", 0)));
            eventually(() -> there.head() == 0);

            Sequencer.takeBack(given.app());
            send(append(null, event("a", 1)));
            eventually(() -> copy.failure().isPresent());
            assertThat(copy.failure().orElseThrow()).contains("took its numbering back");
            try (GroupCommit appends = database(given)) {
                assertThat(appends.store(append(null, event("a", 1)))).isEqualTo(1);
            }

            assertThat(there.head()).isEqualTo(1);
            assertThat(
                            given.text(
                                    "select string_agg(name || from_position, ',' order by turn)"
                                            + " from ledger.sequencer"))
                    .isEqualTo("Axon Server0,PostgreSQL1");
            assertThatThrownBy(() -> new LedgerCopy(given.app(), server.connection()).start())
                    .hasMessageContaining("numbered by PostgreSQL, not by Axon Server");
        }
    }

    @Test
    void a_ledger_with_events_of_its_own_is_not_given_to_another() {
        try (EmbeddedLedger own = EmbeddedLedger.create();
                GroupCommit appends = database(own)) {
            appends.store(append(null, event("a", 0)));

            assertThatThrownBy(() -> Sequencer.settle(own.app(), "Axon Server"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("use another database")
                    .hasMessageContaining("请另用一个数据库");
            Sequencer.requireOwn(own.app());
            Sequencer.takeBack(own.app());
            assertThat(own.text("select count(*) from ledger.sequencer")).isEqualTo("0");
        }
    }

    @Test
    void a_ledger_that_axon_server_numbers_takes_nothing_else() {
        try (EmbeddedLedger given = EmbeddedLedger.create();
                GroupCommit appends = database(given)) {
            Sequencer.settle(given.app(), "Axon Server");
            Sequencer.settle(given.app(), "Axon Server");

            assertThatThrownBy(() -> Sequencer.requireOwn(given.app()))
                    .hasMessageContaining("profile axonserver");
            assertThatThrownBy(() -> appends.store(append(null, event("a", 0))))
                    .isInstanceOf(NotAppendedException.class);
            assertThatThrownBy(() -> given.execute("delete from ledger.sequencer"))
                    .hasStackTraceContaining("append-only");
        }
    }

    private static GroupCommit database(EmbeddedLedger ledger) {
        return new GroupCommit(new AppendWriter(ledger.app()), 10, 10, Duration.ofSeconds(10));
    }

    private void copied(Append... appends) {
        for (Append append : appends) {
            send(append);
        }
        try (LedgerCopy copy = copying()) {
            eventually(() -> stored.head() == server.size() - 1);
            eventually(() -> copy.failure().isEmpty());
        }
    }

    private LedgerCopy copying() {
        LedgerCopy copy = new LedgerCopy(LEDGER.app(), server.connection());
        copy.start();
        return copy;
    }

    /** As another node would. */
    private void send(Append append) {
        assertThat(
                        server.connection()
                                .get()
                                .appendEvents(ServerEvents.of(append))
                                .join()
                                .getSuccess())
                .isTrue();
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
