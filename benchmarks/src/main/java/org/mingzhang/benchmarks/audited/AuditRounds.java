package org.mingzhang.benchmarks.audited;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.mingzhang.benchmarks.Plan;
import org.mingzhang.benchmarks.commands.CommandSide;
import org.mingzhang.benchmarks.commands.Sides;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Rounds;
import org.mingzhang.benchmarks.measure.Side;
import org.mingzhang.benchmarks.measure.StoredRows;

/** The ledger's commands beside changes of a row, with and without somebody who keeps them. */
public final class AuditRounds {
    private final Plan plan;
    private final Laboratory laboratory;
    private final Consumer<String> progress;

    /**
     * @param progress told what is being done
     */
    public AuditRounds(Plan plan, Laboratory laboratory, Consumer<String> progress) {
        this.plan = plan;
        this.laboratory = laboratory;
        this.progress = progress;
    }

    /** Runs all rounds with the fewer clients: more of them change nothing for these peers. */
    public List<Line> run(Clock clock) throws Exception {
        Sides sides = new Sides(laboratory, plan.work(), clock);
        try (Side ledger = sides.ledger("audit_ledger");
                Side axon = axonOverJpa(sides, clock);
                Side plain = plain(sides);
                Side envers = envers(sides);
                Side javers = new JaversSide(sides.peerPool("javers"), plan.work())) {
            return new Rounds(plan, laboratory, progress)
                    .run(
                            List.of(ledger, axon, plain, envers, javers),
                            plan.clients().subList(0, 1));
        }
    }

    private Side axonOverJpa(Sides sides, Clock clock) throws SQLException {
        var pool = sides.peerPool("axon_jpa");
        EventStorageEngine engine = AxonOverJpa.over(pool);
        return new CommandSide(
                "command bus, stock Axon JPA engine",
                plan.work(),
                StoredRows.axon(pool),
                pool,
                axon -> EmbeddedEventStore.builder().storageEngine(engine).build(),
                clock);
    }

    /** There is no row for each change, only how many there were. */
    private Side plain(Sides sides) throws SQLException {
        var pool = sides.peerPool("plain_jpa");
        String changes = "(select id, generate_series(0, version) as version from PlainRow) change";
        return new JpaSide<>(
                "JPA, a row updated, nothing kept",
                pool,
                new StoredRows(pool, changes, "version", "id", "version", false),
                PlainRow.class,
                PlainRow::new,
                plan.work());
    }

    private Side envers(Sides sides) throws SQLException {
        var pool = sides.peerPool("envers");
        return new JpaSide<>(
                "JPA and Hibernate Envers",
                pool,
                new StoredRows(pool, "AuditedRow_AUD", "rev", "id", "version", false),
                AuditedRow.class,
                AuditedRow::new,
                plan.work());
    }
}
