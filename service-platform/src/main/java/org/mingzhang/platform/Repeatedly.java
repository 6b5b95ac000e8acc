package org.mingzhang.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Does something again and again, on a thread of its own, as long as the program runs. */
public final class Repeatedly implements SmartLifecycle {
    private final String name;
    private final Duration between;
    private final Runnable work;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * @param name of the thread
     * @param between the end of one time and the next
     * @param work throws nothing: what fails it tells by itself
     */
    public Repeatedly(String name, Duration between, Runnable work) {
        this.name = name;
        this.between = between;
        this.work = work;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Returns when what was under way is done. */
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
                work.run();
            } while (!closing.await(between.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
