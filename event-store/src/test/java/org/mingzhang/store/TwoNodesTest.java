package org.mingzhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.store.Nodes.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwoNodesTest {

    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();

    private final List<PostgresEventStorageEngine> nodes =
            List.of(Nodes.engine(LEDGER), Nodes.engine(LEDGER));
    private final StoredEvents stored = new StoredEvents(LEDGER.app(), Sealing.NONE);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        callers.close();
        nodes.forEach(PostgresEventStorageEngine::close);
        LEDGER.empty();
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @Test
    void appending_at_once_they_keep_one_gapless_order() throws Exception {
        int streams = 40;
        int length = 25;
        List<Callable<Void>> writers = new ArrayList<>();
        for (int stream = 0; stream < streams; stream++) {
            String id = "s" + stream;
            PostgresEventStorageEngine node = nodes.get(stream % 2);
            writers.add(
                    () -> {
                        LongStream.range(0, length).forEach(i -> node.appendEvents(event(id, i)));
                        return null;
                    });
        }
        succeed(callers.invokeAll(writers));

        List<StoredEvent> all = stored.page(0, Long.MAX_VALUE, streams * length + 1);
        assertThat(Nodes.positions(all))
                .containsExactlyElementsOf(LongStream.range(0, streams * length).boxed().toList());
        Map<String, Long> last = new ConcurrentHashMap<>();
        assertThat(all)
                .allSatisfy(
                        e ->
                                assertThat(e.sequence())
                                        .isEqualTo(last.merge(e.streamId(), 0L, (a, b) -> a + 1)));
    }

    @Test
    void what_a_reader_has_seen_never_grows_in_the_middle() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int caller = 0; caller < 16; caller++) {
            String id = "s" + caller;
            PostgresEventStorageEngine node = nodes.get(caller % 2);
            writers.add(
                    () -> {
                        LongStream.range(0, 30).forEach(i -> node.appendEvents(event(id, i)));
                        return null;
                    });
        }
        List<Future<Void>> running = writers.stream().map(callers::submit).toList();
        Rows rows = new Rows(LEDGER.app(), Sealing.NONE);
        while (!running.stream().allMatch(Future::isDone)) {
            // One snapshot: were commit order not position order, a gap would show in some.
            long missing =
                    rows.read(
                                    row -> row.getLong(1),
                                    "select coalesce(max(position) + 1, 0) - count(*)"
                                            + " from ledger.event")
                            .getFirst();
            assertThat(missing).isZero();
        }
        succeed(running);
        assertThat(stored.head()).isEqualTo(16 * 30 - 1);
    }

    @Test
    void of_all_that_race_for_one_sequence_exactly_one_wins() throws Exception {
        for (int round = 0; round < 20; round++) {
            long sequence = round;
            List<Callable<Boolean>> rivals =
                    IntStream.range(0, 10)
                            .<Callable<Boolean>>mapToObj(
                                    i -> () -> wins(nodes.get(i % 2), sequence))
                            .toList();
            int winners = 0;
            for (Future<Boolean> rival : callers.invokeAll(rivals)) {
                winners += rival.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(stored.stream("contested")).hasSize(20);
        assertThat(stored.head()).isEqualTo(19);
    }

    private static boolean wins(PostgresEventStorageEngine node, long sequence) {
        try {
            node.appendEvents(event("contested", sequence));
            return true;
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            return false;
        }
    }

    private static void succeed(List<Future<Void>> futures) throws Exception {
        for (Future<Void> future : futures) {
            future.get();
        }
    }
}
