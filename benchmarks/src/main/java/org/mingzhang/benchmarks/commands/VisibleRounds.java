package org.mingzhang.benchmarks.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.mingzhang.benchmarks.Plan;
import org.mingzhang.benchmarks.door.RunningLedger;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Series;

/**
 * How long after it was sent a command shows in every list, while nothing else happens. What stands
 * as p99 is the slowest of {@value #COMMANDS}.
 */
final class VisibleRounds {
    private static final int COMMANDS = 50;
    private static final Duration REST = Duration.ofMillis(100);

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
        List<Double> slowest = new ArrayList<>();
        for (int round = 0; round <= plan.rounds(); round++) {
            progress.accept("until every list shows it, round " + round);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                LockSupport.parkNanos(REST.toNanos());
                long sent = System.nanoTime();
                request.send(0);
                ledger.awaitLists();
                millis.add((System.nanoTime() - sent) / (double) TimeUnit.MILLISECONDS.toNanos(1));
            }
            if (round > 0) { // The first warms up.
                Series each = new Series(millis);
                medians.add(each.median());
                slowest.add(each.most());
            }
        }
        ledger.verify("one by one", (plan.rounds() + 1L) * COMMANDS);
        return new Line(
                "**a command sent to every list showing it**",
                "one at a time",
                "ms",
                new Series(medians),
                new Series(slowest),
                null);
    }
}
