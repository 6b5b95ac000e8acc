package org.mingzhang.keeper.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.keeper.run.KeeperLoop;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** The keeper as a program: its settings, its health, its meters. */
class KeeperConfigurationTest {
    @TempDir Path data;

    @Test
    void it_keeps_the_log_under_the_name_it_was_given_and_is_down_once_it_refuses()
            throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement ledger = connection.createStatement()) {
            ledger.execute("create schema ledger");
            ledger.execute("create table ledger.event (position bigint, leaf bytea)");
            ledger.execute("insert into ledger.event select n, '{}' from generate_series(0, 4) n");
            try (ConfigurableApplicationContext context = start(postgres)) {
                HealthIndicator health =
                        context.getBean("logHealthIndicator", HealthIndicator.class);
                SimpleMeterRegistry meters = new SimpleMeterRegistry();
                context.getBean("logMeters", MeterBinder.class).bindTo(meters);
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
                while (meters.get("mingzhang.log.size").gauge().value() < 5) {
                    assertThat(System.nanoTime()).isLessThan(end);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
                assertThat(Files.readString(data.resolve("public/checkpoint")))
                        .startsWith("ledger.example.gov.cn/log\n5\n");
                assertThat(health.health().getStatus()).isEqualTo(Status.UP);
                assertThat(meters.get("mingzhang.log.refused").gauge().value()).isZero();

                ledger.execute("delete from ledger.event where position > 2");
                context.getBean(KeeperLoop.class).refusal().orTimeout(10, TimeUnit.SECONDS).join();
                Health down = health.health();
                assertThat(down.getStatus()).isEqualTo(Status.DOWN);
                assertThat(down.getDetails()).containsEntry("stage", "REFUSED");
                assertThat(down.getDetails().get("why").toString()).startsWith("SHRUNK");
                assertThat(meters.get("mingzhang.log.refused").gauge().value()).isOne();
            }
        }
    }

    private ConfigurableApplicationContext start(EmbeddedPostgres postgres) {
        return new SpringApplicationBuilder(KeeperApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--mingzhang.db.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--mingzhang.db.user=postgres",
                        "--mingzhang.log.folder=" + data.resolve("public"),
                        "--mingzhang.log.key-file=" + data.resolve("secret/key"),
                        "--mingzhang.log.memory-file=" + data.resolve("secret/signed"),
                        "--mingzhang.log.origin=ledger.example.gov.cn/log");
    }
}
