package org.mingzhang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.testkit.SealingKeys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class AxonServerProfileTest {
    @Test
    void with_the_profile_the_beans_are_those_of_axon_server_and_start_without_it() {
        try (EmbeddedLedger ledger = EmbeddedLedger.create();
                ConfigurableApplicationContext context = run(ledger)) {
            assertThat(context.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
            assertThat(context.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(context.getBeansOfType(EventStorageEngine.class)).isEmpty();
        }
    }

    @Test
    void a_database_whose_ledger_holds_events_is_refused_at_the_start() {
        try (EmbeddedLedger ledger = EmbeddedLedger.create()) {
            ledger.execute(
                    """
                    insert into ledger.event (position, event_id, stream_id, sequence,
                                              payload_type, recorded_at, payload, meta_data,
                                              sealed, leaf)
                    values (0, 'e', 's', 0, 't', now(), '', '', '', '')
                    """);
            assertThatThrownBy(() -> run(ledger))
                    .rootCause()
                    .hasMessageContaining("needs another database");
        }
    }

    private static ConfigurableApplicationContext run(EmbeddedLedger ledger) {
        return new SpringApplicationBuilder(SampleApplication.class)
                .profiles("axonserver")
                .properties(
                        "server.port=0",
                        "axon.axonserver.servers=localhost:1",
                        SealingKeys.SETTING + "=" + SealingKeys.file(),
                        "mingzhang.db.url=" + ledger.url(),
                        "mingzhang.db.user=" + EmbeddedLedger.APP,
                        "mingzhang.db.owner-user=" + EmbeddedLedger.OWNER)
                .run();
    }
}
