package org.mingzhang.query.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.access.Role;
import org.mingzhang.query.QueryServiceApplication;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.replay.Projections;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.testkit.SealingKeys;
import org.mingzhang.wire.EventMetaData;
import org.mingzhang.wire.WireJson;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One query service on one fresh ledger, with tokens for each role. */
final class RunningQueries implements AutoCloseable {
    private static final String PASSWORD = "a long pass phrase";

    final EmbeddedLedger ledger = EmbeddedLedger.create();
    final ConfigurableApplicationContext context;
    private final int port;

    /**
     * @param arguments of the program, beside where its ledger is
     */
    RunningQueries(String... arguments) {
        context =
                new SpringApplicationBuilder(QueryServiceApplication.class)
                        .properties(
                                SealingKeys.SETTING + "=" + SealingKeys.file(),
                                "mingzhang.db.url=" + ledger.url(),
                                "mingzhang.db.user=" + EmbeddedLedger.APP,
                                "mingzhang.db.owner-user=" + EmbeddedLedger.OWNER)
                        .run(withFreePort(arguments));
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static String[] withFreePort(String... arguments) {
        return Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments))
                .toArray(String[]::new);
    }

    int port() {
        return port;
    }

    EventSource events() {
        return context.getBean(EventSource.class);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    Projections projections() {
        return context.getBean(Projections.class);
    }

    /** Appends events as the command side does: attribution beside each, one unit of work. */
    void record(List<Recorded<LedgerEvent>> recorded) {
        EventStore store = context.getBean(EventStore.class);
        List<GenericDomainEventMessage<?>> messages = new ArrayList<>();
        for (Recorded<LedgerEvent> each : recorded) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            each.stream().type().word(),
                            each.stream().toString(),
                            each.sequence(),
                            each.event(),
                            MetaData.from(EventMetaData.of(each.by()))));
        }
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        store.publish(messages);
        unit.commit();
    }

    /** Waits until every list has read everything. */
    void caughtUp() {
        until(
                () ->
                        projections().all().stream()
                                .allMatch(
                                        each ->
                                                each.position() == each.head()
                                                        && !each.replaying()));
    }

    static void until(BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("waited for 30 seconds in vain");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    Browser anonymous() {
        return new Browser(port, null);
    }

    /** A caller with a token of an account that has these roles. */
    Browser as(Role first, Role... more) {
        AccountId id = new AccountId("test-" + first.name().toLowerCase(Locale.ROOT));
        Accounts accounts = context.getBean(Accounts.class);
        if (accounts.find(id).isEmpty()) {
            String oneTime = accounts.create(id, EnumSet.of(first, more), Set.of());
            accounts.changePassword(id, oneTime, PASSWORD);
        }
        return new Browser(
                port,
                context.getBean(ApiTokens.class).issue(id, "test", Duration.ofDays(1)).secret());
    }

    @Override
    public void close() {
        context.close();
        ledger.close();
    }

    private static String json(Object value) {
        return WireJson.mapper().valueToTree(value).toString();
    }
}
