package org.mingzhang.command.platform.upkeep;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.tile.TiledLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the log's list of keys from the start on, so that a change of the key is on record soon
 * after it, and one that a crash parted from its record after the next start.
 */
final class LogKeyFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeyFollower.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final LogKeyEnds ends;
    private final Path folder;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;
    private @Nullable String lastFailure;

    LogKeyFollower(LogKeyEnds ends, Path folder) {
        this.ends = ends;
        this.folder = folder;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("log-keys").start(this::follow);
    }

    @Override
    public void stop() {
        closing.countDown();
        Thread running = thread;
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && closing.getCount() > 0;
    }

    private void follow() {
        try {
            do {
                look();
            } while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails is tried again, and told once. */
    private void look() {
        try {
            ends.recordMissing(TiledLog.below(folder))
                    .forEach(
                            done ->
                                    LOG.info(
                                            "the end of a key of the log is on record: {}",
                                            done.events()));
            lastFailure = null;
        } catch (RuntimeException failed) {
            String failure = String.valueOf(failed.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.error("the end of a key of the log is not on record: {}", failure, failed);
            }
            lastFailure = failure;
        }
    }
}
