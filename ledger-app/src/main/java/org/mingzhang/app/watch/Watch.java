package org.mingzhang.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the checks, each at its own pace. What was found once stays found until the process ends: a
 * row that was put right again was still changed.
 */
public final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** More findings than these are counted no further; one forged row is enough to know. */
    private static final int MOST = 1_000;

    /**
     * A check rests this many times as long as it looked, so that it takes little of the machine.
     */
    private static final int REST = 10;

    /** What a check reads, at most, within a second. */
    private static final long PER_SECOND = 20_000;

    private final List<Running> checks;
    private final InstantSource clock;
    private final Consumer<Finding> alarm;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /**
     * A watch that does not run yet.
     *
     * @param alarm told of each new finding, once
     */
    Watch(List<Check> checks, InstantSource clock, Consumer<Finding> alarm) {
        this.checks = checks.stream().map(Running::new).toList();
        this.clock = clock;
        this.alarm = alarm;
    }

    /** Begins, and goes on until it is closed. */
    public void start() {
        for (Running check : checks) {
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("watch-" + check.check.name())
                            .start(() -> keepLooking(check)));
        }
    }

    /** Looks at everything once, here and now. */
    public void once() {
        checks.forEach(Running::look);
    }

    /** All that was found since the start. */
    public List<Finding> findings() {
        synchronized (findings) {
            return List.copyOf(findings);
        }
    }

    /** How it stands with each check. */
    public List<CheckStatus> status() {
        return checks.stream().map(check -> check.status).toList();
    }

    @Override
    public void close() {
        closing.countDown();
        for (Thread thread : threads) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void keepLooking(Running check) {
        try {
            while (closing.getCount() > 0) {
                long begun = System.nanoTime();
                check.look();
                long rest =
                        Math.max(check.check.every().toNanos(), (System.nanoTime() - begun) * REST);
                closing.await(rest, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void found(Finding finding) {
        synchronized (findings) {
            if (findings.size() >= MOST || !findings.add(finding)) {
                return;
            }
        }
        LOG.error("THE LEDGER IS NOT AS IT WAS RECORDED ({}): {}", finding.kind(), finding.where());
        alarm.accept(finding);
    }

    /** One check with what it came to. */
    private final class Running {
        private final Check check;
        private volatile CheckStatus status;

        Running(Check check) {
            this.check = check;
            this.status = new CheckStatus(check.name(), 0, null, null);
        }

        /** Looks twice before it says that something is wrong: the ledger moves on meanwhile. */
        synchronized void look() {
            try {
                Set<Finding> wrong = check.look().look(pace());
                if (!wrong.isEmpty()) {
                    wrong = new LinkedHashSet<>(wrong);
                    wrong.retainAll(check.look().look(pace()));
                    wrong.forEach(Watch.this::found);
                }
                tell(status.progress(), clock.instant(), null);
            } catch (Exception failed) {
                if (closing.getCount() > 0) {
                    LOG.warn("the check {} could not look", check.name(), failed);
                    tell(status.progress(), status.at(), failed.getClass().getSimpleName());
                }
            }
        }

        private LongConsumer pace() {
            long begun = System.nanoTime();
            return read -> {
                tell(read, status.at(), status.why());
                long due = TimeUnit.SECONDS.toNanos(1) * read / PER_SECOND;
                long early = due - (System.nanoTime() - begun);
                if (early > 0) {
                    rest(early);
                }
            };
        }

        private void rest(long nanos) {
            try {
                closing.await(nanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped", stopped);
            }
        }

        private void tell(long progress, @Nullable Instant at, @Nullable String why) {
            status = new CheckStatus(check.name(), progress, at, why);
        }
    }
}
