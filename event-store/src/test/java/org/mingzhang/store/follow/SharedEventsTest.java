package org.mingzhang.store.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.store.PostgresEventStorageEngine;

/**
 * Several followers read every event once, in order, and share what was decoded for one of them.
 */
class SharedEventsTest {

    private static final int MANY = 2 * SharedEvents.PAGE + 17;

    private final List<Object> appended = new ArrayList<>();
    private EmbeddedLedger ledger;
    private PostgresEventStorageEngine engine;
    private NotifiedEventStore store;
    private SharedEvents shared;

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.create();
        engine = engine();
        store =
                new NotifiedEventStore(
                        EmbeddedEventStore.builder().storageEngine(engine), ledger.app());
        shared = new SharedEvents(store, engine, engine.recent());
    }

    private PostgresEventStorageEngine engine() {
        return PostgresEventStorageEngine.builder()
                .dataSource(ledger.app())
                .batchSize(SharedEvents.PAGE)
                .eventSerializer(TestSerializer.xStreamSerializer())
                .snapshotSerializer(TestSerializer.xStreamSerializer())
                .build();
    }

    @AfterEach
    void close() {
        shared.close();
        store.shutDown();
        engine.close();
        ledger.close();
    }

    @Test
    void every_follower_reads_every_event_once_and_in_order() throws InterruptedException {
        append(0, MANY);
        List<TrackedEventMessage<?>> one = read(shared.openStream(null), MANY);
        List<TrackedEventMessage<?>> two = read(shared.openStream(null), MANY);
        List<TrackedEventMessage<?>> late =
                read(shared.openStream(new GlobalSequenceTrackingToken(1_500)), MANY - 1_501);

        assertThat(positions(one)).isEqualTo(IntStream.range(0, MANY).boxed().toList());
        assertThat(positions(two)).isEqualTo(positions(one));
        assertThat(positions(late)).isEqualTo(IntStream.range(1_501, MANY).boxed().toList());
        assertThat(two.getLast()).isSameAs(one.getLast());
    }

    @Test
    void who_is_ahead_waits_for_those_behind_while_pages_are_full() throws InterruptedException {
        append(0, 6 * SharedEvents.PAGE);
        SharedStream first = shared.openStream(null);
        SharedStream second = shared.openStream(null);
        AtomicInteger told = new AtomicInteger();
        first.setOnAvailableCallback(told::incrementAndGet);

        int ahead = taken(first);
        assertThat(ahead).isEqualTo(4 * SharedEvents.PAGE);
        assertThat(first.waits()).isTrue();
        int toldBefore = told.get();

        assertThat(second.hasNextAvailable()).isTrue();
        for (int i = 0; i <= SharedEvents.PAGE; i++) {
            second.nextAvailable();
        }
        assertThat(told).as("told that it may go on").hasValueGreaterThan(toldBefore);
        assertThat(taken(first)).isEqualTo(SharedEvents.PAGE);

        second.close();
        assertThat(taken(first)).as("nobody is behind any more").isEqualTo(SharedEvents.PAGE);
        first.close();
    }

    @Test
    void one_that_stands_still_keeps_nobody_for_good() throws InterruptedException {
        append(0, 6 * SharedEvents.PAGE);
        SharedStream still = shared.openStream(null);
        assertThat(still.hasNextAvailable()).isTrue();

        assertThat(read(shared.openStream(null), 6 * SharedEvents.PAGE)).doesNotHaveDuplicates();
        still.close();
    }

    @Test
    void what_is_appended_later_arrives_and_is_told() throws InterruptedException {
        SharedStream stream = shared.openStream(null);
        AtomicInteger told = new AtomicInteger();
        stream.setOnAvailableCallback(told::incrementAndGet);
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.peek()).isEmpty();

        for (int i = 0; i < 20; i++) {
            append(i, 1);
            assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.peek()).isPresent();
            assertThat(positions(List.of(stream.nextAvailable()))).containsExactly(i);
        }
        assertThat(told).hasPositiveValue();
        stream.close();
    }

    @Test
    void an_end_that_another_met_a_while_ago_is_none() throws InterruptedException {
        SharedStream first = shared.openStream(null);
        for (int i = 0; i < 3; i++) {
            append(i, 1);
            assertThat(first.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
            first.nextAvailable();
        }
        quiet();
        first.close();
        SharedStream late = shared.openStream(null);

        assertThat(taken(late)).as("without a wake, and without a wait").isEqualTo(3);
        late.close();
    }

    @Test
    void a_replay_begins_where_it_says() throws InterruptedException {
        append(0, 3);
        var token = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(2), null);

        assertThat(positions(read(shared.openStream(token), 3))).containsExactly(0, 1, 2);
    }

    @Test
    void what_this_process_appended_is_at_hand_as_the_store_has_it() throws InterruptedException {
        append(0, 3);
        List<TrackedEventMessage<?>> atHand = read(shared.openStream(null), 3);
        shared.forget();
        List<TrackedEventMessage<?>> stored = read(shared.openStream(null), 3);

        for (int i = 0; i < 3; i++) {
            assertThat(atHand.get(i).getPayload()).isSameAs(appended.get(i));
            assertThat(stored.get(i).getPayload()).isNotSameAs(appended.get(i));
            assertThat(told(atHand.get(i))).isEqualTo(told(stored.get(i)));
        }
    }

    @Test
    void what_others_append_in_between_is_read_in_its_place() throws InterruptedException {
        PostgresEventStorageEngine other = engine();
        try {
            append(0, 2);
            other.appendEvents(event(2));
            append(3, 1);
            other.appendEvents(event(4));

            assertThat(positions(read(shared.openStream(null), 5))).containsExactly(0, 1, 2, 3, 4);
        } finally {
            other.close();
        }
    }

    /** Returns when nobody has been woken for a while. */
    private void quiet() throws InterruptedException {
        long wakes;
        do {
            wakes = shared.wakes();
            shared.awaitWake(wakes, 500);
        } while (wakes != shared.wakes());
    }

    /** All a message says. */
    private static List<Object> told(TrackedEventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return List.of(
                message.trackingToken(),
                event.getIdentifier(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                event.getMetaData(),
                event.getPayloadType(),
                event.getPayload());
    }

    private GenericDomainEventMessage<?> event(int number) {
        Object payload = "payload " + number;
        appended.add(payload);
        return new GenericDomainEventMessage<>(
                "type", "a", number, payload, Map.of("by", "somebody"));
    }

    private void append(int from, int number) {
        List<GenericDomainEventMessage<?>> events = new ArrayList<>();
        for (int i = from; i < from + number; i++) {
            events.add(event(i));
        }
        store.publish(events);
    }

    /** How many events it takes before it says there are none. */
    private static int taken(SharedStream stream) throws InterruptedException {
        int taken = 0;
        while (stream.hasNextAvailable()) {
            stream.nextAvailable();
            taken++;
        }
        return taken;
    }

    private static List<TrackedEventMessage<?>> read(SharedStream stream, int number)
            throws InterruptedException {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        while (read.size() < number) {
            read.add(stream.nextAvailable());
        }
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.close();
        return read;
    }

    private static List<Integer> positions(List<TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event -> (int) event.trackingToken().position().orElseThrow())
                .toList();
    }
}
