package org.mingzhang.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.CheckStatus.Found;
import org.mingzhang.app.watch.CheckStatus.LastLook;
import org.mingzhang.app.watch.CheckStatus.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the checks, each at its own pace. What was found once stays found until the process ends: a
 * row that was put right again was still changed. Only a log that stood still and goes on again is
 * forgiven.
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

    /** The same for one that has all day: a million events in 200 seconds. */
    private static final long PER_SECOND_OF_A_DAY = 5_000;

    /** Who has all day lets the start come to its end first, which needs processor and memory. */
    private static final long SECONDS_AFTER_START = 15;

    private final List<Running> checks;
    private final InstantSource clock;
    private final Consumer<Finding> alarm;
    private final Looked looked;

    /** What is wrong, by which check it was found and when. */
    private final Map<Finding, Origin> findings = new LinkedHashMap<>();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /**
     * A watch that does not run yet.
     *
     * @param alarm told of each new finding, once
     * @param looked told of each look, after the alarm
     */
    Watch(List<Check> checks, InstantSource clock, Consumer<Finding> alarm, Looked looked) {
        this.checks = checks.stream().map(Running::new).toList();
        this.clock = clock;
        this.alarm = alarm;
        this.looked = looked;
    }

    /** Told of each look that was completed; it must not keep the watch waiting. */
    @FunctionalInterface
    public interface Looked {
        /** Nobody wants to know. */
        Looked NOBODY = (check, begun, wrong) -> {};

        /**
         * A look is over.
         *
         * @param wrong all that it saw
         */
        void at(String check, Instant begun, Set<Finding> wrong);
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
        checks.forEach(each -> each.look(Long.MAX_VALUE));
    }

    /** All that was found since the start, but for what has passed. */
    public List<Finding> findings() {
        synchronized (findings) {
            return List.copyOf(findings.keySet());
        }
    }

    /** How it stands with each check. */
    public List<CheckStatus> status() {
        return checks.stream().map(Running::status).toList();
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
            if (check.hasAllDay()) {
                closing.await(SECONDS_AFTER_START, TimeUnit.SECONDS);
            }
            while (closing.getCount() > 0) {
                long begun = System.nanoTime();
                check.look(check.pace());
                long rest =
                        Math.max(check.check.every().toNanos(), (System.nanoTime() - begun) * REST);
                closing.await(rest, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void found(String check, Set<Finding> wrong) {
        for (Finding finding : wrong) {
            synchronized (findings) {
                if (findings.size() >= MOST || findings.containsKey(finding)) {
                    continue;
                }
                findings.put(finding, new Origin(check, clock.instant()));
            }
            LOG.error(
                    "THE LEDGER IS NOT AS IT WAS RECORDED ({}): {}",
                    finding.kind(),
                    finding.where());
            alarm.accept(finding);
        }
        synchronized (findings) {
            findings.entrySet()
                    .removeIf(
                            each ->
                                    each.getKey().kind().passes()
                                            && each.getValue().check().equals(check)
                                            && !wrong.contains(each.getKey()));
        }
    }

    private List<Found> foundBy(String check) {
        synchronized (findings) {
            return findings.entrySet().stream()
                    .filter(each -> each.getValue().check().equals(check))
                    .map(each -> Found.of(each.getKey(), each.getValue().since()))
                    .toList();
        }
    }

    /** Which check found something, and when first. */
    private record Origin(String check, Instant since) {}

    /** One check with what it came to. */
    private final class Running {
        private final Check check;
        private volatile long progress;
        private volatile @Nullable LastLook last;
        private volatile @Nullable String why;

        Running(Check check) {
            this.check = check;
        }

        /** Looks twice before it says that something is wrong: the ledger moves on meanwhile. */
        synchronized void look(long perSecond) {
            long begun = System.nanoTime();
            Instant since = clock.instant();
            try {
                Sight sight = check.look().look(paced(perSecond));
                Set<Finding> wrong = new LinkedHashSet<>(sight.wrong());
                if (!wrong.isEmpty()) {
                    wrong.retainAll(check.look().look(paced(perSecond)).wrong());
                }
                found(check.name(), wrong);
                looked.at(check.name(), since, wrong);
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                last = new LastLook(clock.instant(), took, sight.covered());
                why = null;
            } catch (Exception failed) {
                if (closing.getCount() > 0) {
                    LOG.warn("the check {} could not look", check.name(), failed);
                    why = failed.getClass().getSimpleName();
                }
            }
        }

        CheckStatus status() {
            List<Found> found = foundBy(check.name());
            return new CheckStatus(
                    check.name(),
                    check.title(),
                    verdict(found),
                    check.every().toSeconds(),
                    progress,
                    last,
                    why,
                    found);
        }

        private Verdict verdict(List<Found> found) {
            if (!found.isEmpty()) {
                return Verdict.WRONG;
            }
            if (why != null) {
                return Verdict.BLIND;
            }
            return last == null ? Verdict.PENDING : Verdict.SOUND;
        }

        boolean hasAllDay() {
            return check.every().toDays() > 0;
        }

        long pace() {
            return hasAllDay() ? PER_SECOND_OF_A_DAY : PER_SECOND;
        }

        private LongConsumer paced(long perSecond) {
            long begun = System.nanoTime();
            return read -> {
                progress = read;
                long due = TimeUnit.SECONDS.toNanos(1) * read / perSecond;
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
    }
}
