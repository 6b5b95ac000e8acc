package org.mingzhang.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.store.append.AppendWriterTest.append;
import static org.mingzhang.store.append.AppendWriterTest.event;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.store.Sealing;
import org.mingzhang.store.StoredEvents;

/** The queue before the writer, seen while another node holds the head row and nothing moves. */
class GroupCommitTest {

    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();
    private static final Duration LONG = Duration.ofSeconds(20);

    private final StoredEvents stored = new StoredEvents(LEDGER.app(), Sealing.NONE);
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        LEDGER.empty();
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @Test
    void closing_stores_what_is_queued_and_refuses_what_comes_later() throws Exception {
        GroupCommit commits = new GroupCommit(new AppendWriter(LEDGER.app()), 100, 2, LONG);
        List<Thread> callers;
        Thread closer;
        try (Connection fence = LEDGER.holdHead()) {
            callers = waiting(commits, 7);
            closer = Thread.ofVirtual().start(commits::close);
            fence.rollback();
        }
        closer.join();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(failures).isEmpty();
        assertThat(stored.head()).isEqualTo(6);
        assertThatThrownBy(() -> commits.store(append(null, event("late", 0))))
                .isInstanceOf(NotAppendedException.class);
        assertThat(stored.head()).isEqualTo(6);
    }

    @Test
    void a_full_queue_refuses_at_once() throws Exception {
        try (GroupCommit commits = new GroupCommit(new AppendWriter(LEDGER.app()), 2, 1, LONG)) {
            CountDownLatch refused = new CountDownLatch(10 - 4);
            List<Thread> callers = new ArrayList<>();
            try (Connection fence = LEDGER.holdHead()) {
                for (int i = 0; i < 10; i++) {
                    callers.add(caller(commits, "s" + i, refused));
                }
                refused.await(); // one is being written, one carried over, two are queued
                fence.rollback();
            }
            for (Thread caller : callers) {
                caller.join();
            }
            assertThat(failures).isNotEmpty().hasOnlyElementsOfType(NotAppendedException.class);
            assertThat(stored.head() + 1 + failures.size()).isEqualTo(10);
        }
    }

    @Test
    void out_of_patience_the_outcome_is_unknown_only_if_writing_had_begun() throws Exception {
        try (GroupCommit commits =
                new GroupCommit(new AppendWriter(LEDGER.app()), 10, 1, Duration.ofSeconds(2))) {
            try (Connection fence = LEDGER.holdHead()) {
                for (Thread caller : waiting(commits, 2)) {
                    caller.join();
                }
                fence.rollback();
            }
        }
        assertThat(failures)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(
                        OutcomeUnknownException.class, NotAppendedException.class);
        assertThat(stored.stream("s0")).as("was being written and arrived late").hasSize(1);
        assertThat(stored.stream("s1")).as("was still queued and withdrawn").isEmpty();
    }

    private Thread caller(GroupCommit commits, String stream, CountDownLatch refused) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                commits.store(append(null, event(stream, 0)));
                            } catch (RuntimeException e) {
                                failures.add(e);
                                refused.countDown();
                            }
                        });
    }

    private List<Thread> waiting(GroupCommit commits, int callers) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            Thread thread = caller(commits, "s" + i, new CountDownLatch(0));
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            threads.add(thread);
        }
        return threads;
    }
}
