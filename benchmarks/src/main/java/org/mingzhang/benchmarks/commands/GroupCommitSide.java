package org.mingzhang.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.mingzhang.benchmarks.evidence.OwnStreams;
import org.mingzhang.benchmarks.evidence.SampleEvents;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.AppendWriter;
import org.mingzhang.store.append.GroupCommit;
import org.mingzhang.store.append.NewEvent;

/** The ledger's writer and its one statement, with nothing before it. */
final class GroupCommitSide implements Side {
    private static final int QUEUE = 10_000;
    private static final int EVENTS = 1_000;

    private final HikariDataSource pool;
    private final Work work;
    private final GroupCommit groupCommit;
    private final SampleEvents events;
    private final AtomicLong ids = new AtomicLong();
    private int round;

    GroupCommitSide(HikariDataSource pool, Work work) {
        this.pool = pool;
        this.work = work;
        this.events = new SampleEvents(work.evidence());
        this.groupCommit =
                new GroupCommit(new AppendWriter(pool), QUEUE, EVENTS, Duration.ofSeconds(30));
    }

    @Override
    public String name() {
        return "the ledger's group commit alone";
    }

    @Override
    public Load.Request prepare(int clients) {
        OwnStreams[] shares = OwnStreams.of(++round, clients, work.streams());
        return client -> {
            OwnStreams own = shares[client];
            NewEvent event = events.event(ids.incrementAndGet(), own.next(), own.sequence());
            groupCommit.store(new Append(List.of(event), event.eventId()));
        };
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        StoredRows.ledger(pool, "ledger.event").verify(acknowledged);
    }

    @Override
    public void close() {
        groupCommit.close();
        pool.close();
    }
}
