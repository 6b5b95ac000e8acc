package org.mingzhang.benchmarks.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.accountability.event.AccountabilityOpened;

/** The open cases of a round, and a fresh id for every piece of evidence. */
public final class Cases {
    private static final int BATCH = 500;
    private static final int SENDERS = 64;

    /** Has one piece of evidence recorded, however a side does it. */
    @FunctionalInterface
    public interface Sending {
        void send(String caseId, String evidenceId) throws Exception;
    }

    private final EventStore store;
    private final Work work;
    private final AtomicLong evidence = new AtomicLong();
    private int round;

    public Cases(EventStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    /**
     * Opens new cases and sends each its first command, so that their states are in memory before
     * anything is timed, as the actors of the peer are; gives, for each client, one of them by
     * chance.
     */
    public IntFunction<String> open(int clients, Sending sending) {
        int now = ++round;
        int streams = work.streams();
        List<DomainEventMessage<AccountabilityOpened>> openings = new ArrayList<>();
        for (int i = 0; i < streams; i++) {
            AccountabilityOpened opening = Evidence.opening(caseId(now, i));
            openings.add(
                    new GenericDomainEventMessage<>(
                            opening.stream().type().word(),
                            opening.stream().toString(),
                            0,
                            opening,
                            Evidence.beside("opening-" + now + "-" + i)));
        }
        for (int from = 0; from < streams; from += BATCH) {
            store.publish(openings.subList(from, Math.min(streams, from + BATCH)));
        }
        sendToEach(now, sending);
        SplittableRandom[] random = new SplittableRandom[clients];
        for (int i = 0; i < clients; i++) {
            random[i] = new SplittableRandom(i);
        }
        return client -> caseId(now, random[client].nextInt(streams));
    }

    private void sendToEach(int now, Sending sending) {
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                sent.add(
                        threads.submit(
                                () -> {
                                    for (int i = first; i < work.streams(); i += SENDERS) {
                                        sending.send(caseId(now, i), nextEvidence());
                                    }
                                    return null;
                                }));
            }
        }
        for (Future<?> each : sent) {
            if (each.state() == Future.State.FAILED) {
                throw new IllegalStateException("a case took no evidence", each.exceptionNow());
            }
        }
    }

    public Evidence evidence() {
        return work.evidence();
    }

    public String nextEvidence() {
        return "evidence-" + evidence.incrementAndGet();
    }

    /** How many events all openings so far have stored, with the first evidence of each case. */
    public long opened() {
        return 2L * round * work.streams();
    }

    private static String caseId(int round, int number) {
        return "case-" + round + "-" + number;
    }
}
