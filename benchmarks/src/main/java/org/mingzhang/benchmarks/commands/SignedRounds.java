package org.mingzhang.benchmarks.commands;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.mingzhang.benchmarks.Plan;
import org.mingzhang.benchmarks.door.RunningLedger;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;

/**
 * How long an entry waits, once it is recorded, for the signed checkpoint that holds it: of the
 * entry that was the newest at each look.
 */
final class SignedRounds {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration SIGNED_WITHIN = Duration.ofMinutes(5);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(100);

    private final Plan plan;
    private final RunningLedger ledger;
    private final Consumer<String> progress;
    private long acknowledged;

    SignedRounds(Plan plan, RunningLedger ledger, Consumer<String> progress) {
        this.plan = plan;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** The entry that was the newest at a moment. */
    private record Newest(long position, long seen) {}

    /** A line for commands now and then, and one for as many clients as the plan has at most. */
    List<Line> run() throws Exception {
        int most = plan.clients().getLast();
        return List.of(
                line(1, NOW_AND_THEN, "10 a second"), line(most, Duration.ZERO, most + " clients"));
    }

    private Line line(int clients, Duration between, String with) throws Exception {
        List<Double> medians = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            progress.accept("until it is signed, %s, round %d".formatted(with, round + 1));
            long[] nanos = waits(clients, between);
            medians.add(millis(LongStream.of(nanos).sorted().toArray()[nanos.length / 2]));
            slowest.add(millis(Series.p99(nanos)));
        }
        return new Line(
                "**an entry recorded to a signed checkpoint that holds it**",
                with,
                "ms",
                new Series(medians),
                new Series(slowest),
                null);
    }

    private static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private long[] waits(int clients, Duration between) throws Exception {
        Load.Request command = new Commands(ledger.bus(), ledger.cases()).toNewCases(clients);
        ledger.verify("until signed", acknowledged);
        Load load = new Load(clients, plan.warmUp(), plan.sample());
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Load.Outcome> outcome =
                    beside.submit(
                            () ->
                                    load.run(
                                            client -> {
                                                LockSupport.parkNanos(between.toNanos());
                                                command.send(client);
                                            }));
            long[] nanos = waits(outcome);
            acknowledged += outcome.get().acknowledged();
            ledger.verify("until signed", acknowledged);
            return nanos;
        }
    }

    /** Looks as long as commands are sent, and until the last that was seen is signed. */
    private long[] waits(Future<Load.Outcome> sending) {
        List<Long> waited = new ArrayList<>();
        Deque<Newest> unsigned = new ArrayDeque<>();
        long last = ledger.head();
        Stopwatch watch = new Stopwatch();
        while (!sending.isDone() || !unsigned.isEmpty()) {
            long size = ledger.signed();
            long now = System.nanoTime();
            while (!unsigned.isEmpty() && unsigned.getFirst().position() < size) {
                waited.add(now - unsigned.removeFirst().seen());
            }
            long newest = ledger.head();
            if (newest > last && !sending.isDone()) {
                unsigned.addLast(new Newest(newest, System.nanoTime()));
                last = newest;
            }
            if (watch.seconds() > SIGNED_WITHIN.toSeconds()) {
                throw new IllegalStateException("entries are not signed");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return waited.stream().mapToLong(Long::longValue).toArray();
    }
}
