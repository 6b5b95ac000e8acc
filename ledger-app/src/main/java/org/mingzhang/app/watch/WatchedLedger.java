package org.mingzhang.app.watch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mingzhang.app.audit.AccountRecords;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.app.source.LedgerSource.Part;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.platform.sealing.RowSeals;
import org.mingzhang.query.platform.audit.ListAudit;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.Text;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.StoredEvents;

/** A watch over one ledger, with connections of its own that cannot write. */
public final class WatchedLedger implements Closeable {
    private static final int CONNECTIONS = 3;

    private final HikariDataSource pool;
    private final Watch watch;

    /**
     * A watch that does not run yet.
     *
     * @param since from when on its log has to go on; {@link Instant#MAX} when nobody serves it
     * @param alarm told of each new finding, once
     */
    public WatchedLedger(
            LedgerSource source,
            Rulebooks books,
            Clock clock,
            Instant since,
            Consumer<Finding> alarm) {
        this(source, books, clock, since, alarm, Watch.Looked.NOBODY);
    }

    /**
     * The same, and somebody is told of each look as well.
     *
     * @param looked told after the alarm
     */
    public WatchedLedger(
            LedgerSource source,
            Rulebooks books,
            Clock clock,
            Instant since,
            Consumer<Finding> alarm,
            Watch.Looked looked) {
        DataSource connections = source.login().connections();
        pool = pooled(connections);
        StoredEvents stored = source.stored(pool);
        List<Check> checks = new ArrayList<>();
        checks.add(
                new Check(
                        "tail",
                        new Text("最新登记与公开日志", "the newest events and the public log"),
                        Duration.ofSeconds(5),
                        new TailCheck(source, stored, new Freshness(clock, since))));
        checks.add(
                new Check(
                        "guards",
                        new Text("数据库设置、触发器与权限", "settings, guards and rights of the database"),
                        Duration.ofSeconds(30),
                        // A new connection each time: what was set meanwhile holds.
                        new GuardCheck(connections, source.application())));
        ListAudit lists = new ListAudit(pool, stored, books, clock);
        if (source.sees().contains(Part.POSITIONS)) {
            checks.add(
                    new Check(
                            "positions",
                            new Text("投影的读取位置", "how far projections have read"),
                            Duration.ofSeconds(30),
                            new PositionCheck(lists)));
        }
        if (source.looksAtLists()) {
            checks.add(
                    new Check(
                            "lists",
                            new Text("列表与台账", "the lists and the ledger"),
                            Duration.ofMinutes(2),
                            new ListCheck(lists)));
        }
        RowSeals seals = source.accountSeals();
        if (seals != null) {
            checks.add(
                    new Check(
                            "accounts",
                            new Text("账号与令牌", "accounts and tokens"),
                            Duration.ofSeconds(30),
                            accounts(pool, seals, stored, clock)));
        }
        checks.add(
                new Check(
                        "everything",
                        new Text("全部登记与公开日志", "all events and the whole public log"),
                        Duration.ofDays(1),
                        new FullCheck(source, stored, new SealingKeys(pool))));
        checks.add(
                new Check(
                        "keys",
                        new Text(
                                "日志密钥、信任策略的变更与登记",
                                "changes of the log's key and policy, and their records"),
                        Duration.ofSeconds(30),
                        new KeyCheck(source, stored, clock, since)));
        watch = new Watch(checks, clock, alarm, looked);
    }

    private static Check.Look accounts(
            DataSource pool, RowSeals seals, StoredEvents stored, Clock clock) {
        AccessAudit audit = new AccessAudit(pool, seals);
        return new AccountCheck(
                audit, new AccountRecords(stored, audit, new RosterTable(pool), clock));
    }

    private static HikariDataSource pooled(DataSource connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("watch");
        pool.setDataSource(connections);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        // Opened by the first question, so that a database that is late stops nothing.
        pool.setInitializationFailTimeout(-1);
        return pool;
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
