package org.mingzhang.benchmarks.audited;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.mingzhang.benchmarks.evidence.Evidence;
import org.mingzhang.benchmarks.evidence.OwnStreams;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.command.accountability.recordevidence.RecordEvidence;

/**
 * A row read, changed and written in a transaction of its own. A client keeps to its own rows, so
 * that nobody loses a race for one.
 */
final class JpaSide<R extends Row> implements Side {
    private final String name;
    private final HikariDataSource pool;
    private final StoredRows rows;
    private final SessionFactory sessions;
    private final Class<R> type;
    private final Function<String, R> begin;
    private final Work work;
    private final AtomicLong ids = new AtomicLong();
    private int round;
    private long begun;

    /**
     * @param pool of an empty database, closed with this side
     * @param rows where a row stands for each change
     * @param begin makes a row
     */
    JpaSide(
            String name,
            HikariDataSource pool,
            StoredRows rows,
            Class<R> type,
            Function<String, R> begin,
            Work work) {
        this.name = name;
        this.pool = pool;
        this.rows = rows;
        this.sessions = Hibernates.over(pool, type);
        this.type = type;
        this.begin = begin;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Load.Request prepare(int clients) {
        OwnStreams[] shares = OwnStreams.of(++round, clients, work.streams());
        sessions.inTransaction(
                session -> {
                    for (OwnStreams share : shares) {
                        share.cases().forEach(id -> session.persist(begin.apply(id)));
                        begun += share.cases().size();
                    }
                });
        return client -> {
            String id = shares[client].nextCase();
            RecordEvidence command =
                    work.evidence().command(id, "evidence-" + ids.incrementAndGet());
            String evidence = Evidence.stored(command);
            sessions.inTransaction(session -> session.find(type, id).replace(evidence));
        };
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        rows.verify(begun + acknowledged);
    }

    @Override
    public void close() {
        sessions.close();
        pool.close();
    }
}
