package org.mingzhang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class AxonServerProfileTest {
    @Test
    void with_the_profile_the_beans_are_those_of_axon_server_and_start_without_it() {
        Map<String, Object> properties = new LinkedHashMap<>(TestDatabase.fresh());
        properties.put("server.port", 0);
        properties.put("axon.axonserver.servers", "localhost:1");
        try (var context =
                new SpringApplicationBuilder(SampleApplication.class)
                        .profiles("axonserver")
                        .properties(properties)
                        .run()) {
            assertThat(context.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
            assertThat(context.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(context.getBeansOfType(EventStorageEngine.class)).isEmpty();
        }
    }
}
