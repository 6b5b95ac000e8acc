package org.mingzhang.benchmarks.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.accountability.event.AccountabilityOpened;

/** The open cases of a round, and a fresh id for every piece of evidence. */
public final class Cases {
    private static final int BATCH = 500;

    private final EventStore store;
    private final Work work;
    private final AtomicLong evidence = new AtomicLong();
    private int round;

    public Cases(EventStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    /** Opens new cases; gives, for each client, one of them by chance. */
    public IntFunction<String> open(int clients) {
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
        SplittableRandom[] random = new SplittableRandom[clients];
        for (int i = 0; i < clients; i++) {
            random[i] = new SplittableRandom(i);
        }
        return client -> caseId(now, random[client].nextInt(streams));
    }

    public Evidence evidence() {
        return work.evidence();
    }

    public String nextEvidence() {
        return "evidence-" + evidence.incrementAndGet();
    }

    /** How many events all openings so far have stored. */
    public long opened() {
        return (long) round * work.streams();
    }

    private static String caseId(int round, int number) {
        return "case-" + round + "-" + number;
    }
}
