package org.mingzhang.store.follow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears over one connection that any node has appended; connects again when it is lost. */
final class HeadListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);
    private static final int LISTEN_MILLIS = 500;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Runnable wake;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    HeadListener(DataSource dataSource, Runnable wake) {
        this.dataSource = dataSource;
        this.wake = wake;
        this.thread = Thread.ofPlatform().name("ledger-listener").daemon().start(this::run);
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                try {
                    listen();
                } catch (SQLException lost) {
                    if (!closing.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)) {
                        LOG.warn(
                                "Lost the connection that listens for appends; polling meanwhile:"
                                        + " {}",
                                lost.getMessage());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("listen ledger_head");
            try {
                wake.run(); // for what was appended while nobody listened
                hear(connection.unwrap(PGConnection.class));
            } finally {
                // Also where a pool notices that the connection is broken, and drops it.
                statement.execute("unlisten ledger_head");
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (closing.getCount() > 0) {
            // All that have arrived come at once: many appends, one wake.
            if (connection.getNotifications(LISTEN_MILLIS).length > 0) {
                wake.run();
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
