package org.mingzhang.app.node;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a node running until the process is asked to stop, and then stops it in order. */
public final class UntilStopped {
    private static final Logger LOG = LoggerFactory.getLogger(UntilStopped.class);

    private UntilStopped() {}

    /** Starts a node, or fails to. */
    @FunctionalInterface
    public interface Start {
        LedgerNode start() throws IOException;
    }

    /** Something done with the running node. */
    @FunctionalInterface
    public interface Ready {
        void with(LedgerNode node) throws IOException;
    }

    /** Starts, tells that it is ready, and waits; returns when everything has stopped. */
    public static void run(Start start, Ready ready) throws IOException, InterruptedException {
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
        try (LedgerNode node = start.start()) {
            ready.with(node);
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
