package org.mingzhang.keeper.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
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
    KeeperLoop keeperLoop(KeeperSettings settings, KeeperDatabaseSettings database) {
        return new KeeperLoop(database.database(), settings.place(), settings.interval());
    }

    /** Runs between the start of everything else and its stop. */
    @Bean
    SmartLifecycle keeperLifecycle(KeeperLoop loop) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                loop.start();
                running = true;
            }

            @Override
            public void stop() {
                loop.close();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }

    @Bean
    HealthIndicator logHealthIndicator(KeeperLoop loop) {
        return () -> {
            KeeperStatus status = loop.status();
            Health.Builder health =
                    status.stage() == Stage.REFUSED || status.stage() == Stage.FAILING
                            ? Health.down()
                            : Health.up();
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
    MeterBinder logMeters(KeeperLoop loop) {
        Clock clock = Clock.systemUTC();
        return registry -> {
            Gauge.builder("mingzhang.log.size", loop, l -> l.status().size())
                    .description("entries under the newest checkpoint")
                    .register(registry);
            Gauge.builder("mingzhang.log.waiting", loop, l -> l.status().waiting())
                    .description("recorded entries not yet under a checkpoint")
                    .register(registry);
            Gauge.builder("mingzhang.log.checkpoint.age", loop, l -> age(l, clock))
                    .description("since the newest checkpoint was published")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder(
                            "mingzhang.log.refused",
                            loop,
                            l -> l.status().stage() == Stage.REFUSED ? 1 : 0)
                    .description("1 when nothing is signed any more")
                    .register(registry);
        };
    }

    private static double age(KeeperLoop loop, Clock clock) {
        KeeperStatus status = loop.status();
        return status.publishedAt() == null
                ? Double.NaN
                : Duration.between(status.publishedAt(), clock.instant()).toMillis() / 1000.0;
    }
}
