package org.mingzhang.system.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.mingzhang.command.CommandServiceConfiguration;
import org.mingzhang.command.platform.desk.CommandMetaData;
import org.mingzhang.platform.PlatformConfiguration;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.access.Role;
import org.mingzhang.query.platform.QueryConfiguration;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.system.stage.Caller;
import org.mingzhang.system.stage.Office;
import org.mingzhang.testkit.SealingKeys;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** Both services twice in this process, on one database; nobody keeps the public log. */
final class TwoNodes implements AutoCloseable {
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @PropertySource("classpath:mingzhang-query.properties")
    @Import({
        PlatformConfiguration.class,
        CommandServiceConfiguration.class,
        QueryConfiguration.class
    })
    static class OneNode {}

    private final EmbeddedLedger database = EmbeddedLedger.create();
    private final List<ConfigurableApplicationContext> nodes = List.of(start(), start());

    EmbeddedLedger database() {
        return database;
    }

    String url(int node) {
        return "http://127.0.0.1:"
                + nodes.get(node).getEnvironment().getProperty("local.server.port");
    }

    Office office() {
        return new Office(
                person("recorder-one", Role.RECORDER), person("approver-two", Role.APPROVER));
    }

    Caller keeper() {
        return person("keeper-three", Role.ADMIN);
    }

    /** Puts the first events of one stream on record, however they came to be. */
    void given(String commandId, LedgerEvent... events) {
        ConfigurableApplicationContext node = nodes.getFirst();
        MetaData data =
                CommandMetaData.of(
                        new Attribution(
                                new CommandId(commandId),
                                "given",
                                new AccountId("recorder-one"),
                                new OrganisationId(Office.COMMITTEE),
                                "given",
                                node.getBean(Rulebooks.class).byId("cn-party-jiangxi").version(),
                                Origin.LIVE,
                                new ContentDigest("0".repeat(64)),
                                null,
                                List.of()),
                        false);
        List<GenericDomainEventMessage<?>> messages = new ArrayList<>();
        for (LedgerEvent event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            event.stream().type().word(),
                            event.stream().toString(),
                            messages.size(),
                            event,
                            data));
        }
        node.getBean(EventStore.class).publish(messages);
    }

    private Caller person(String login, Role role) {
        Accounts accounts = nodes.getFirst().getBean(Accounts.class);
        AccountId id = new AccountId(login);
        Set<OrganisationId> organs =
                role == Role.ADMIN ? Set.of() : Set.of(new OrganisationId(Office.COMMITTEE));
        String oneTime = accounts.create(id, Set.of(role), organs);
        accounts.changePassword(id, oneTime, login + "-password");
        return new Caller(
                url(0),
                nodes.getFirst()
                        .getBean(ApiTokens.class)
                        .issue(id, "simulation", Duration.ofDays(1))
                        .secret());
    }

    private ConfigurableApplicationContext start() {
        String[] settings = {
            "server.port=0",
            SealingKeys.SETTING + "=" + SealingKeys.file(),
            "mingzhang.db.url=" + database.url(),
            "mingzhang.db.user=" + EmbeddedLedger.APP,
            "mingzhang.db.password=" + EmbeddedLedger.APP,
            "mingzhang.db.owner-user=" + EmbeddedLedger.OWNER,
            "mingzhang.db.owner-password=" + EmbeddedLedger.OWNER,
            "spring.main.banner-mode=off",
            "logging.level.root=warn"
        };
        return new SpringApplicationBuilder(OneNode.class)
                .run(Arrays.stream(settings).map("--"::concat).toArray(String[]::new));
    }

    @Override
    public void close() {
        nodes.forEach(ConfigurableApplicationContext::close);
        database.close();
    }
}
