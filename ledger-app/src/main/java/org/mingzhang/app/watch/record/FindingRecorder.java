package org.mingzhang.app.watch.record;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Catches up with what the watch found, again and again, on a thread of its own. */
public final class FindingRecorder implements SmartLifecycle {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final FindingRecords records;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;

    public FindingRecorder(FindingRecords records) {
        this.records = records;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("watch-records").start(this::run);
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

    private void run() {
        try {
            do {
                records.catchUp();
            } while (!closing.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
