package org.mingzhang.app.watch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.query.platform.ListAudit;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.StoredEvents;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A watch over one ledger, with connections of its own that cannot write. */
public final class WatchedLedger implements Closeable {
    private static final String READ_ONLY = "-c default_transaction_read_only=on";
    private static final int CONNECTIONS = 3;

    private final HikariDataSource pool;
    private final Watch watch;

    /**
     * A watch that does not run yet.
     *
     * @param url of the database
     * @param user the application's role
     * @param log the folder of the public log
     * @param alarm told of each new finding, once
     */
    public WatchedLedger(
            String url,
            String user,
            String password,
            EventSealing sealing,
            Path log,
            Rulebooks books,
            Clock clock,
            Consumer<Finding> alarm) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("options", READ_ONLY);
        properties.setProperty("ApplicationName", "watch");
        pool = new HikariDataSource();
        pool.setPoolName("watch");
        pool.setDataSource(new DriverManagerDataSource(url, properties));
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        // Opened by the first question, so that a database that is late stops nothing.
        pool.setInitializationFailTimeout(-1);
        StoredEvents stored = new StoredEvents(pool, sealing);
        ListAudit lists = new ListAudit(pool, stored, books, clock);
        Function<String, Optional<byte[]>> files = TiledLog.below(log);
        watch =
                new Watch(
                        List.of(
                                new Check(
                                        "tail",
                                        Duration.ofSeconds(5),
                                        new TailCheck(stored, sealing, files)),
                                new Check(
                                        "guards",
                                        Duration.ofSeconds(30),
                                        // A new connection each time: what was set meanwhile holds.
                                        new GuardCheck(
                                                new DriverManagerDataSource(url, properties))),
                                new Check(
                                        "positions",
                                        Duration.ofSeconds(30),
                                        new PositionCheck(lists)),
                                new Check("lists", Duration.ofMinutes(5), new ListCheck(lists)),
                                new Check(
                                        "everything",
                                        Duration.ofDays(1),
                                        new FullCheck(
                                                stored, new SealingKeys(pool), sealing, files))),
                        clock,
                        alarm);
    }

    /** What is looked at, and what was found. */
    public Watch watch() {
        return watch;
    }

    @Override
    public void close() {
        watch.close();
        pool.close();
    }
}
