package org.mingzhang.keeper.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.Cosigners;
import org.mingzhang.keeper.Keeper;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.keeper.SignerRefuses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the log of one database: a checkpoint at once when entries wait, at most one in an interval
 * while more follow. What fails is tried again; a refusal is final.
 */
public final class KeeperLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeeperLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    /** With more than this to catch up with, a checkpoint follows the other. */
    private static final long FAR_BEHIND = 1000;

    private final LedgerDatabase database;
    private final LogPlace place;
    private final Duration interval;
    private final Cosigners cosigners;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<SignerRefuses> refusal = new CompletableFuture<>();
    private final Thread thread;
    private volatile KeeperStatus status = KeeperStatus.BEFORE;

    /**
     * A loop that is not yet running.
     *
     * @param interval between two checkpoints while entries keep coming
     * @param cosigners who is asked to cosign them
     */
    public KeeperLoop(
            LedgerDatabase database, LogPlace place, Duration interval, Cosigners cosigners) {
        this.database = database;
        this.place = place;
        this.interval = interval;
        this.cosigners = cosigners;
        this.thread = Thread.ofPlatform().name("log-keeper").unstarted(this::run);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    public KeeperStatus status() {
        return status;
    }

    /** Comes when nothing is signed any more, and says why. */
    public CompletableFuture<SignerRefuses> refusal() {
        return refusal;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopsWithin(Duration.ZERO)) {
                attempt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws InterruptedException {
        try (FolderLock lock = new FolderLock(place.lockFile());
                LedgerSession session = database.open()) {
            if (lock.held() && session.becomeKeeper()) {
                keepUntilRefused(session);
            } else {
                status = status.standby();
                stopsWithin(BETWEEN_ATTEMPTS);
            }
        } catch (IOException | RuntimeException failed) {
            fail(failed);
            stopsWithin(BETWEEN_ATTEMPTS);
        }
    }

    private void keepUntilRefused(LedgerSession session) throws IOException, InterruptedException {
        try {
            keep(session);
        } catch (SignerRefuses refused) {
            LOG.error(
                    "THE LOG IS NOT SIGNED ANY MORE ({}): {}",
                    refused.reason(),
                    refused.getMessage());
            status = status.refused(refused.reason() + ": " + refused.getMessage());
            refusal.complete(refused);
            // The session stays, and the lock with it: nobody else signs in its place.
            closing.await();
        }
    }

    private void keep(LedgerSession session) throws IOException, InterruptedException {
        Keeper keeper = place.keeper(session, cosigners);
        while (!stopsWithin(Duration.ZERO)) {
            boolean grown = keeper.pass();
            if (place.handsOver(keeper)) {
                LOG.info("the key of the log ended at {} entries", keeper.signed().size());
                keeper = place.keeper(session, cosigners);
                continue;
            }
            long size = keeper.signed().size();
            long waiting = session.head() + 1 - size;
            status = status.keeping(size, waiting, publishedAt());
            if (!grown) {
                session.awaitAppend(POLL);
            } else if (session.head() + 1 - keeper.signedByAll() < FAR_BEHIND) {
                stopsWithin(interval);
            }
        }
    }

    private void fail(Exception failed) {
        String why = failed.getMessage() + cause(failed);
        if (!why.equals(status.why())) {
            LOG.error("the log is not kept for the moment: {}", why, failed);
        }
        status = status.failing(why);
    }

    private static String cause(Exception failed) {
        return failed.getCause() == null ? "" : ": " + failed.getCause().getMessage();
    }

    private @Nullable Instant publishedAt() throws IOException {
        Path checkpoint = place.folder().resolve("checkpoint");
        return Files.exists(checkpoint) ? Files.getLastModifiedTime(checkpoint).toInstant() : null;
    }

    private boolean stopsWithin(Duration time) throws InterruptedException {
        return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
