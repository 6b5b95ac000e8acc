package org.mingzhang.benchmarks.door;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.benchmarks.evidence.Cases;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.query.replay.ProjectionStatus;
import org.mingzhang.query.replay.Projections;
import org.mingzhang.store.StoredEvents;

/**
 * The whole product in this process, as {@code ./ledger serve} runs it: both services, all
 * projections, the keeper of the public log.
 */
public final class RunningLedger implements Door, AutoCloseable {
    private static final Duration LISTS_WITHIN = Duration.ofMinutes(5);

    private final HikariDataSource pool;
    private final LedgerNode node;
    private final Path checkpoint;
    private final Cases cases;
    private final String token;
    private final long ofAccounts;
    private final Map<String, Long> acknowledged = new HashMap<>();

    /**
     * @param data folder of the server that runs already
     */
    public RunningLedger(Path data, HikariDataSource pool, Work work) throws IOException {
        this.pool = pool;
        this.node = LedgerNode.serving(data, 0, notice -> {});
        this.checkpoint = LogPlace.in(data).folder().resolve("checkpoint");
        this.cases = new Cases(node.part(EventStore.class), work);
        this.token = Door.tokenOfNewRecorder(node.part(Accounts.class), node.part(ApiTokens.class));
        this.ofAccounts =
                Door.accountsOnRecord(
                        node.part(AccessAudit.class),
                        node.part(RosterTable.class),
                        node.part(StoredEvents.class));
    }

    public CommandBus bus() {
        return node.part(CommandBus.class);
    }

    @Override
    public Cases cases() {
        return cases;
    }

    @Override
    public int port() {
        return node.port();
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public void verify(String side, long acknowledgedToIt) throws SQLException {
        rest();
        acknowledged.put(side, acknowledgedToIt);
        StoredRows.ledger(pool, "ledger.event")
                .verify(
                        ofAccounts
                                + cases.opened()
                                + acknowledged.values().stream().mapToLong(Long::longValue).sum());
    }

    /**
     * Returns as soon as every list has taken all that is recorded.
     *
     * @throws IllegalStateException when they do not come to their end
     */
    public void awaitLists() {
        await(Duration.ofMillis(1), head -> true);
    }

    /** Waits until lists and log have followed, so that no other side pays for it. */
    private void rest() {
        await(Duration.ofMillis(50), head -> signed() == head + 1);
    }

    private void await(Duration between, LongPredicate besides) {
        Projections projections = node.part(Projections.class);
        Stopwatch watch = new Stopwatch();
        while (watch.seconds() < LISTS_WITHIN.toSeconds()) {
            List<ProjectionStatus> all = projections.all();
            if (all.stream().anyMatch(each -> each.deadLetters() > 0)) {
                throw new IllegalStateException("a projection has parked events");
            }
            if (all.stream().allMatch(each -> each.position() == each.head())
                    && besides.test(all.getFirst().head())) {
                return;
            }
            LockSupport.parkNanos(between.toNanos());
        }
        throw new IllegalStateException("lists or log do not come to their end");
    }

    /** The position of the last event recorded. */
    public long head() {
        return node.part(StoredEvents.class).head();
    }

    /** How many entries the newest checkpoint holds. */
    public long signed() {
        try {
            return Files.exists(checkpoint)
                    ? Long.parseLong(Files.readAllLines(checkpoint).get(1))
                    : 0;
        } catch (IOException unreadable) {
            throw new IllegalStateException("the checkpoint cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        pool.close();
        try {
            node.close();
        } catch (IOException stays) {
            throw new IllegalStateException("the ledger did not stop", stays);
        }
    }
}
