package org.mingzhang.benchmarks.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.mingzhang.benchmarks.Plan;
import org.mingzhang.benchmarks.door.RunningLedger;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Series;

/** How long after it was sent a command shows in every list, while nothing else happens. */
final class VisibleRounds {
    private static final int COMMANDS = 100;
    private static final Duration REST = Duration.ofMillis(50);

    private final Plan plan;
    private final Consumer<String> progress;

    VisibleRounds(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    Line run(RunningLedger ledger) throws Exception {
        Load.Request request = new Commands(ledger.bus(), ledger.cases()).toNewCases(1);
        ledger.awaitLists();
        List<Double> medians = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        for (int round = 0; round <= plan.rounds(); round++) {
            progress.accept("until every list shows it, round " + round);
            long[] nanos = new long[COMMANDS];
            for (int i = 0; i < COMMANDS; i++) {
                LockSupport.parkNanos(REST.toNanos());
                long sent = System.nanoTime();
                request.send(0);
                ledger.awaitLists();
                nanos[i] = System.nanoTime() - sent;
            }
            if (round > 0) { // The first warms up.
                medians.add(
                        new Series(Arrays.stream(nanos).mapToObj(VisibleRounds::millis).toList())
                                .median());
                p99.add(millis(Series.p99(nanos)));
            }
        }
        ledger.verify("one by one", (plan.rounds() + 1L) * COMMANDS);
        return new Line(
                "**a command sent to every list showing it**",
                "one at a time",
                "ms",
                new Series(medians),
                new Series(p99),
                null);
    }

    private static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
