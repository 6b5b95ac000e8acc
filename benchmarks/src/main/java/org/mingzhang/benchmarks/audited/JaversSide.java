package org.mingzhang.benchmarks.audited;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.javers.core.metamodel.annotation.Id;
import org.javers.repository.sql.DialectName;
import org.javers.repository.sql.JaversSqlRepository;
import org.javers.repository.sql.SqlRepositoryBuilder;
import org.mingzhang.benchmarks.evidence.Evidence;
import org.mingzhang.benchmarks.evidence.OwnStreams;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.command.accountability.recordevidence.RecordEvidence;

/** JaVers keeps each state of an object as a snapshot; the object's own table is left out. */
final class JaversSide implements Side {
    private static final ThreadLocal<Connection> CONNECTION = new ThreadLocal<>();

    private final HikariDataSource pool;
    private final StoredRows rows;
    private final Javers javers;
    private final Work work;
    private final AtomicLong ids = new AtomicLong();
    private int round;

    /**
     * @param pool of an empty database, closed with this side
     */
    JaversSide(HikariDataSource pool, Work work) throws SQLException {
        this.pool = pool;
        this.work = work;
        this.rows =
                new StoredRows(
                        pool, "jv_snapshot", "snapshot_pk", "global_id_fk", "version - 1", false);
        JaversSqlRepository repository =
                SqlRepositoryBuilder.sqlRepository()
                        .withConnectionProvider(CONNECTION::get)
                        .withDialect(DialectName.POSTGRES)
                        .build();
        this.javers =
                inTransaction(
                        () -> JaversBuilder.javers().registerJaversRepository(repository).build());
    }

    /** What a case is to it. */
    private record Kept(@Id String id, String evidence) {}

    @FunctionalInterface
    private interface Transaction<T> {
        T done() throws SQLException;
    }

    private <T> T inTransaction(Transaction<T> transaction) throws SQLException {
        try (Connection own = pool.getConnection()) {
            own.setAutoCommit(false);
            CONNECTION.set(own);
            T answer = transaction.done();
            own.commit();
            return answer;
        } finally {
            CONNECTION.remove();
        }
    }

    @Override
    public String name() {
        return "JaVers";
    }

    @Override
    public Load.Request prepare(int clients) {
        OwnStreams[] shares = OwnStreams.of(++round, clients, work.streams());
        return client -> {
            String id = shares[client].nextCase();
            RecordEvidence command =
                    work.evidence().command(id, "evidence-" + ids.incrementAndGet());
            Kept kept = new Kept(id, Evidence.stored(command));
            inTransaction(() -> javers.commit("recorder", kept));
        };
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        rows.verify(acknowledged);
    }

    @Override
    public void close() {
        pool.close();
    }
}
