package org.mingzhang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

class FoldedStreamsTest {
    private static final long NEAR = 1_000;

    private final Asked ledger = new Asked(Scenario.ledger());

    /** The last event of each stream that has several. */
    private final Map<StreamId, Recorded<LedgerEvent>> last = new LinkedHashMap<>();

    FoldedStreamsTest() {
        for (Recorded<LedgerEvent> each : ledger.in.all()) {
            if (each.sequence() > 0) {
                last.put(each.stream(), each);
            }
        }
        assertThat(last).hasSizeGreaterThan(1);
    }

    @Test
    void the_streams_of_a_page_are_folded_in_one_question() {
        FoldedStreams streams = new FoldedStreams(ledger, NEAR, position -> true, 1_000);
        streams.fetch(before());
        assertThat(ledger.questions).containsExactly(last.size());

        streams.fetch(before());
        last.forEach(
                (stream, event) ->
                        assertThat(streams.step(event, null).after())
                                .isEqualTo(FoldedStream.of(ledger.in.events(stream))));
        assertThat(ledger.questions).as("nothing was asked again").hasSize(1);
    }

    @Test
    void a_replay_long_after_reads_each_stream_once() {
        Set<Long> atHand = new HashSet<>();
        FoldedStreams streams = new FoldedStreams(ledger, NEAR, atHand::contains, 1_000);
        ledger.in.all().forEach(each -> streams.step(each, null));
        ledger.questions.clear();

        Map<StreamId, FoldedStreams.Place> second = new LinkedHashMap<>();
        for (Recorded<LedgerEvent> each : ledger.in.all()) {
            if (each.sequence() == 1) {
                second.put(each.stream(), place(each));
            }
        }
        streams.fetch(second);
        for (Recorded<LedgerEvent> each : ledger.in.all()) {
            if (each.sequence() > 0) {
                streams.step(each, null);
            }
        }
        assertThat(ledger.questions).containsExactly(second.size());
    }

    @Test
    void what_was_forgotten_is_asked_for_again() {
        FoldedStreams streams = new FoldedStreams(ledger, NEAR, position -> true, 1_000);
        streams.fetch(before());
        streams.forget();
        streams.fetch(before());
        assertThat(ledger.questions).containsExactly(last.size(), last.size());
    }

    @Test
    void lists_that_want_the_same_streams_at_once_ask_once() throws Exception {
        FoldedStreams streams = new FoldedStreams(ledger, NEAR, position -> true, 1_000);
        try (ExecutorService lists = Executors.newFixedThreadPool(4)) {
            CountDownLatch together = new CountDownLatch(4);
            Callable<Void> list =
                    () -> {
                        together.countDown();
                        together.await();
                        streams.fetch(before());
                        return null;
                    };
            for (Future<Void> each : lists.invokeAll(Collections.nCopies(4, list))) {
                each.get();
            }
        }
        assertThat(ledger.questions).containsExactly(last.size());
    }

    @Test
    void a_stream_that_cannot_be_read_stops_itself_alone() {
        StreamId broken = last.keySet().iterator().next();
        ledger.broken = broken;
        FoldedStreams streams = new FoldedStreams(ledger, NEAR, position -> true, 1_000);
        streams.fetch(before());

        last.forEach(
                (stream, event) -> {
                    if (stream.equals(broken)) {
                        assertThatIllegalStateException()
                                .isThrownBy(() -> streams.step(event, null));
                    } else {
                        assertThat(streams.step(event, null).after())
                                .isEqualTo(FoldedStream.of(ledger.in.events(stream)));
                    }
                });
    }

    @Test
    void what_does_not_fit_is_folded_when_it_is_met() {
        FoldedStreams streams = new FoldedStreams(ledger, NEAR, position -> true, 1);
        streams.fetch(before());
        last.forEach(
                (stream, event) ->
                        assertThat(streams.step(event, null).after())
                                .isEqualTo(FoldedStream.of(ledger.in.events(stream))));
        assertThat(ledger.questions).hasSizeBetween(last.size(), last.size() + 1);
    }

    @Test
    void who_is_a_little_behind_sets_nothing_back() {
        FoldedStreams streams = new FoldedStreams(ledger, NEAR, position -> true, 1_000);
        Recorded<LedgerEvent> newest = last.values().iterator().next();
        List<Recorded<LedgerEvent>> all = ledger.in.events(newest.stream());
        all.forEach(each -> streams.step(each, null));

        assertThat(streams.fetch(Map.of(newest.stream(), place(all.get(1))))).isEmpty();
        assertThat(ledger.questions).as("another list folded it a moment ago").isEmpty();
        assertThat(streams.step(all.get(1), null).after())
                .isEqualTo(FoldedStream.of(all.subList(0, 2)));
        ledger.questions.clear();
        streams.fetch(Map.of(newest.stream(), new FoldedStreams.Place(all.size(), 1_000)));
        assertThat(ledger.questions).as("what was folded is still at hand").isEmpty();
    }

    @Test
    void who_is_far_behind_reads_the_stream_and_goes_on_with_it() {
        FoldedStreams streams = new FoldedStreams(ledger, 1, position -> true, 1_000);
        Recorded<LedgerEvent> newest = last.values().iterator().next();
        List<Recorded<LedgerEvent>> all = ledger.in.events(newest.stream());
        all.forEach(each -> streams.step(each, null));

        streams.fetch(Map.of(newest.stream(), place(all.get(1))));
        assertThat(streams.step(all.get(1), null).after())
                .isEqualTo(FoldedStream.of(all.subList(0, 2)));
        assertThat(ledger.questions).hasSize(1);
    }

    @Test
    void who_was_overtaken_has_the_streams_of_a_page_to_itself() {
        Set<Long> atHand = new HashSet<>();
        FoldedStreams streams = new FoldedStreams(ledger, NEAR, atHand::contains, 1_000);
        ledger.in.all().forEach(each -> streams.step(each, null));
        Map<StreamId, FoldedStreams.Place> second = new LinkedHashMap<>();
        for (Recorded<LedgerEvent> each : last.values()) {
            atHand.add(each.position());
            if (each.sequence() > 1) {
                second.put(each.stream(), place(ledger.in.events(each.stream()).get(1)));
            }
        }
        assertThat(second).hasSizeGreaterThan(1);

        Map<StreamId, FoldedStream> own = new LinkedHashMap<>(streams.fetch(second));
        for (Recorded<LedgerEvent> each : ledger.in.all()) {
            if (each.sequence() > 0 && second.containsKey(each.stream())) {
                own.computeIfPresent(
                        each.stream(), (stream, before) -> streams.step(each, before).after());
            }
        }

        assertThat(ledger.questions).containsExactly(second.size());
        assertThat(own.keySet()).isEqualTo(second.keySet());
        own.forEach(
                (stream, after) ->
                        assertThat(after).isEqualTo(FoldedStream.of(ledger.in.events(stream))));
        streams.fetch(newest(second.keySet()));
        assertThat(ledger.questions).as("those ahead find what they had").hasSize(1);
    }

    /** An event after the last of each. */
    private Map<StreamId, FoldedStreams.Place> newest(Set<StreamId> of) {
        Map<StreamId, FoldedStreams.Place> next = new LinkedHashMap<>();
        of.forEach(
                stream ->
                        next.put(
                                stream,
                                new FoldedStreams.Place(
                                        last.get(stream).sequence() + 1, ledger.head() + 1)));
        return next;
    }

    private Map<StreamId, FoldedStreams.Place> before() {
        Map<StreamId, FoldedStreams.Place> first = new LinkedHashMap<>();
        last.forEach((stream, event) -> first.put(stream, place(event)));
        return first;
    }

    private static FoldedStreams.Place place(Recorded<LedgerEvent> event) {
        return new FoldedStreams.Place(event.sequence(), event.position());
    }

    /** Counts the streams of each question. */
    private static final class Asked implements EventSource {
        private final MemoryLedger in;
        private final List<Integer> questions = Collections.synchronizedList(new ArrayList<>());
        private StreamId broken = StreamId.parse("cadre:NOBODY");

        Asked(MemoryLedger in) {
            this.in = in;
        }

        @Override
        public List<Recorded<LedgerEvent>> events(StreamId stream) {
            return events(List.of(stream));
        }

        @Override
        public List<Recorded<LedgerEvent>> events(Collection<StreamId> streams) {
            questions.add(streams.size());
            if (streams.contains(broken)) {
                throw new IllegalStateException("broken");
            }
            return streams.stream().flatMap(each -> in.events(each).stream()).toList();
        }

        @Override
        public List<Recorded<LedgerEvent>> firsts(Collection<StreamId> streams) {
            return in.firsts(streams);
        }

        @Override
        public List<Recorded<LedgerEvent>> between(long from, long to) {
            return in.between(from, to);
        }

        @Override
        public Optional<Recorded<LedgerEvent>> event(String eventId) {
            return in.event(eventId);
        }

        @Override
        public long head() {
            return in.head();
        }
    }
}
