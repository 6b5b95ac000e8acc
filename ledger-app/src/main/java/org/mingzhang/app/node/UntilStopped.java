package org.mingzhang.app.node;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps something running until the process is asked to stop, and then stops it in order. */
public final class UntilStopped {
    private static final Logger LOG = LoggerFactory.getLogger(UntilStopped.class);

    private UntilStopped() {}

    /** Starts it, or fails to. */
    @FunctionalInterface
    public interface Start<T extends Closeable> {
        T start() throws IOException;
    }

    /** Something done with it while it runs. */
    @FunctionalInterface
    public interface Ready<T extends Closeable> {
        void with(T running) throws IOException;
    }

    /** Starts, tells that it is ready, and waits; returns when everything has stopped. */
    public static <T extends Closeable> void run(Start<T> start, Ready<T> ready)
            throws IOException, InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook =
                new Thread(
                        () -> {
                            stop.countDown();
                            await(stopped);
                        },
                        "stop");
        // Set before the start: a Ctrl-C during it must not leave a database behind.
        Runtime.getRuntime().addShutdownHook(hook);
        try (T running = start.start()) {
            ready.with(running);
            stop.await();
        } finally {
            stopped.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            LOG.warn("interrupted while stopping");
        }
    }
}
