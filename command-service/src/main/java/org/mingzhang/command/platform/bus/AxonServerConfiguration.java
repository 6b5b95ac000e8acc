package org.mingzhang.command.platform.bus;

import io.axoniq.axonserver.connector.event.EventChannel;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.mingzhang.store.append.BatchWriter;
import org.mingzhang.store.axonserver.AxonServerWriter;
import org.mingzhang.store.axonserver.LedgerCopy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.PropertySource;

/**
 * With this profile Axon Server routes the commands and gives the events their order; what it has
 * is copied into the ledger. Imported after the platform, so that its settings are read after
 * those.
 */
@Configuration(proxyBeanMethods = false)
@Profile("axonserver")
@PropertySource("classpath:mingzhang-axonserver.properties")
public class AxonServerConfiguration {
    /** Between nodes: all commands of one stream go to the same, which has it in its cache. */
    @Bean
    RoutingStrategy routingStrategy() {
        return CommandTarget::identifierOf;
    }

    /** Ends before the copy does, as it waits for it. */
    @Bean
    @DependsOn("ledgerCopy")
    BatchWriter axonServerWriter(
            DataSource dataSource,
            AxonServerConnectionManager connections,
            @Value("${axon.axonserver.commit-timeout}") long patienceMillis) {
        return new AxonServerWriter(
                dataSource, channel(connections), Duration.ofMillis(patienceMillis));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LedgerCopy ledgerCopy(DataSource dataSource, AxonServerConnectionManager connections) {
        return new LedgerCopy(dataSource, channel(connections));
    }

    /** Down while Axon Server cannot be reached, and when what it has cannot be copied. */
    @Bean
    HealthIndicator ledgerCopyHealthIndicator(
            LedgerCopy copy, AxonServerConnectionManager connections) {
        return () -> {
            String why =
                    copy.failure()
                            .orElse(
                                    connections.isConnected(connections.getDefaultContext())
                                            ? ""
                                            : "not connected");
            return why.isEmpty()
                    ? Health.up().build()
                    : Health.down().withDetail("why", why).build();
        };
    }

    private static Supplier<EventChannel> channel(AxonServerConnectionManager connections) {
        return () -> connections.getConnection().eventChannel();
    }
}
