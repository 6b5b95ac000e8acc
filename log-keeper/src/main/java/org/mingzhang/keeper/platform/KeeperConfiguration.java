package org.mingzhang.keeper.platform;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.mingzhang.keeper.cosign.WitnessStatus;
import org.mingzhang.keeper.run.KeeperLoop;
import org.mingzhang.keeper.run.KeeperStatus;
import org.mingzhang.keeper.run.KeeperStatus.Stage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the log while the application runs. No service starts it by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeeperSettings.class, KeeperDatabaseSettings.class})
public class KeeperConfiguration {
    @Bean(destroyMethod = "")
    KeptLog keptLog(KeeperSettings settings, KeeperDatabaseSettings database) {
        return KeptLog.of(settings, database.database(), Clock.systemUTC());
    }

    @Bean(destroyMethod = "")
    KeeperLoop keeperLoop(KeptLog log) {
        return log.loop();
    }

    /** Runs between the start of everything else and its stop. */
    @Bean
    SmartLifecycle keeperLifecycle(KeptLog log) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                log.start();
                running = true;
            }

            @Override
            public void stop() {
                log.close();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }

    @Bean
    HealthIndicator logHealthIndicator(KeptLog log) {
        return () -> {
            KeeperStatus status = log.loop().status();
            boolean refused =
                    log.witnesses().stream()
                            .anyMatch(each -> each.stage() == WitnessStatus.Stage.REFUSED);
            boolean down =
                    refused || status.stage() == Stage.REFUSED || status.stage() == Stage.FAILING;
            Health.Builder health = down ? Health.down() : Health.up();
            for (WitnessStatus each : log.witnesses()) {
                String why = each.why() == null ? "" : ": " + each.why();
                health.withDetail("witness " + each.name(), each.stage() + why);
            }
            if (status.why() != null) {
                health.withDetail("why", status.why());
            }
            return health.withDetail("stage", status.stage().name())
                    .withDetail("size", status.size())
                    .withDetail("waiting", status.waiting())
                    .build();
        };
    }

    @Bean
    MeterBinder logMeters(KeptLog log) {
        return new LogMeters(log, Clock.systemUTC());
    }
}
