package org.mingzhang.benchmarks.door;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.benchmarks.evidence.Cases;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.command.CommandServiceApplication;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.store.Sealing;
import org.mingzhang.store.StoredEvents;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command service as it runs in a process of its own: lists and log are kept elsewhere. */
final class CommandServiceAlone implements Door, AutoCloseable {
    private final ConfigurableApplicationContext service;
    private final HikariDataSource pool;
    private final Cases cases;
    private final String token;
    private final long ofAccounts;

    /**
     * @param database a new one is made
     */
    CommandServiceAlone(Laboratory laboratory, String database, Work work) throws SQLException {
        laboratory.create(database);
        this.service =
                new SpringApplicationBuilder(CommandServiceApplication.class)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .run(laboratory.serviceArguments(database));
        this.pool = laboratory.application(database, 2);
        this.cases = new Cases(service.getBean(EventStore.class), work);
        this.token =
                Door.tokenOfNewRecorder(
                        service.getBean(Accounts.class), service.getBean(ApiTokens.class));
        this.ofAccounts =
                Door.accountsOnRecord(
                        service.getBean(AccessAudit.class),
                        service.getBean(RosterTable.class),
                        new StoredEvents(pool, Sealing.NONE));
    }

    @Override
    public int port() {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public Cases cases() {
        return cases;
    }

    @Override
    public void verify(String side, long acknowledgedToIt) throws SQLException {
        StoredRows.ledger(pool, "ledger.event")
                .verify(ofAccounts + cases.opened() + acknowledgedToIt);
    }

    @Override
    public void close() {
        pool.close();
        service.close();
    }
}
