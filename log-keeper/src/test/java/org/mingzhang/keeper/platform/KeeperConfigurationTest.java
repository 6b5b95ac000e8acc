package org.mingzhang.keeper.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.keeper.NoteKey;
import org.mingzhang.keeper.run.KeeperLoop;
import org.mingzhang.keeper.witness.RunningWitness;
import org.mingzhang.keeper.witness.SubmittedLog;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.witness.AddCheckpoint;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** The keeper as a program: its settings, its health, its meters. */
class KeeperConfigurationTest {
    /** What the keeper reads of it. */
    private static final String TABLE =
            "create table ledger.event (position bigint, digests bytea,"
                    + " recorded_at timestamptz default 'epoch', payload_type text default 'tried.v1')";

    @TempDir Path data;

    @Test
    void it_keeps_the_log_under_the_name_it_was_given_and_is_down_once_it_refuses()
            throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement ledger = connection.createStatement()) {
            ledger.execute("create schema ledger");
            ledger.execute(TABLE);
            ledger.execute("insert into ledger.event select n, '{}' from generate_series(0, 4) n");
            try (ConfigurableApplicationContext context = start(postgres)) {
                HealthIndicator health =
                        context.getBean("logHealthIndicator", HealthIndicator.class);
                SimpleMeterRegistry meters = new SimpleMeterRegistry();
                context.getBean("logMeters", MeterBinder.class).bindTo(meters);
                await(() -> value(meters, "mingzhang.log.size") == 5);
                assertThat(Files.readString(data.resolve("public/checkpoint")))
                        .startsWith("ledger.example.gov.cn/log\n5\n");
                assertThat(health.health().getStatus()).isEqualTo(Status.UP);
                assertThat(meters.get("mingzhang.log.refused").gauge().value()).isZero();
                assertThat(value(meters, "mingzhang.log.twin.size")).as("there is none").isNaN();
                assertThat(value(meters, "mingzhang.log.twin.behind")).isNaN();

                ledger.execute("delete from ledger.event where position > 2");
                context.getBean(KeeperLoop.class).refusal().orTimeout(60, TimeUnit.SECONDS).join();
                Health down = health.health();
                assertThat(down.getStatus()).isEqualTo(Status.DOWN);
                assertThat(down.getDetails()).containsEntry("stage", "REFUSED");
                assertThat(down.getDetails().get("why").toString()).startsWith("SHRUNK");
                assertThat(meters.get("mingzhang.log.refused").gauge().value()).isOne();
            }
        }
    }

    /** Also while the keeper fails, which is when somebody wants to know. */
    @Test
    void how_far_the_twin_has_come_is_measured_beside_the_log() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement ledger = connection.createStatement()) {
            ledger.execute("create schema ledger");
            ledger.execute(TABLE);
            ledger.execute("insert into ledger.event select n, '{}' from generate_series(0, 4) n");
            new NoteKey(data.resolve("secret/key-sm2")).create();
            try (ConfigurableApplicationContext context = start(postgres)) {
                SimpleMeterRegistry meters = new SimpleMeterRegistry();
                context.getBean("logMeters", MeterBinder.class).bindTo(meters);
                await(() -> value(meters, "mingzhang.log.twin.size") == 5);
                assertThat(value(meters, "mingzhang.log.twin.behind")).isZero();

                // The twin cannot remember what it is to sign; the log is signed before it.
                Path memory = data.resolve("secret/signed-sm3");
                Path aside = Files.move(memory, data.resolve("secret/aside"));
                Files.createDirectory(memory);
                ledger.execute("insert into ledger.event values (5, '{}'), (6, '{}')");
                await(() -> value(meters, "mingzhang.log.twin.behind") == 2);
                assertThat(value(meters, "mingzhang.log.twin.size")).isEqualTo(5);

                Files.delete(memory);
                Files.move(aside, memory);
                await(() -> value(meters, "mingzhang.log.twin.size") == 7);
                assertThat(value(meters, "mingzhang.log.twin.behind")).isZero();
            }
        }
    }

    @Test
    void a_witness_that_holds_another_history_is_an_alarm_of_health_and_meters() throws Exception {
        SubmittedLog fork = new SubmittedLog(logKey(), "fork ");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement ledger = connection.createStatement();
                RunningWitness witness =
                        RunningWitness.start(
                                data.resolve("witness"),
                                KeyList.of(List.of(fork.signer().verifier())),
                                null,
                                RunningWitness.loopback(0),
                                Clock.systemUTC())) {
            ledger.execute("create schema ledger");
            ledger.execute(TABLE);
            ledger.execute("insert into ledger.event select n, '{}' from generate_series(0, 4) n");
            Path policy =
                    Files.writeString(
                            data.resolve("policy"),
                            "log %s\nwitness w %s http://127.0.0.1:%d\nquorum w\n"
                                    .formatted(
                                            fork.signer().verifier(),
                                            witness.verifier(),
                                            witness.address().getPort()));
            try (ConfigurableApplicationContext context = start(postgres, policy)) {
                HealthIndicator health =
                        context.getBean("logHealthIndicator", HealthIndicator.class);
                SimpleMeterRegistry meters = new SimpleMeterRegistry();
                context.getBean("logMeters", MeterBinder.class).bindTo(meters);
                await(() -> value(meters, "mingzhang.log.witness.size") == 5);
                assertThat(health.health().getStatus()).isEqualTo(Status.UP);
                assertThat(health.health().getDetails()).containsEntry("witness w", "COSIGNING");
                assertThat(value(meters, "mingzhang.log.witness.refused")).isZero();
                assertThat(value(meters, "mingzhang.log.witness.age")).isBetween(0.0, 60.0);

                assertThat(submit(witness, fork.request(5, fork.proof(3, 5), 9)))
                        .as("the stolen key alone does not get another history cosigned")
                        .isEqualTo(422);
            }
            Files.delete(data.resolve("secret/signed"));
            Files.delete(data.resolve("public/checkpoint"));
            ledger.execute("update ledger.event set digests = '{1}' where position = 4");
            try (ConfigurableApplicationContext context = start(postgres, policy)) {
                HealthIndicator health =
                        context.getBean("logHealthIndicator", HealthIndicator.class);
                SimpleMeterRegistry meters = new SimpleMeterRegistry();
                context.getBean("logMeters", MeterBinder.class).bindTo(meters);
                await(() -> value(meters, "mingzhang.log.witness.refused") == 1);
                assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
                assertThat(health.health().getDetails().get("witness w").toString())
                        .startsWith("REFUSED");
                await(() -> value(meters, "mingzhang.log.size") == 5);
            }
        }
    }

    @Test
    void a_keeper_told_no_place_does_not_start_and_names_what_is_missing() {
        assertThatThrownBy(
                        () ->
                                new SpringApplicationBuilder(KeeperApplication.class)
                                        .web(WebApplicationType.NONE)
                                        .run("--mingzhang.log.folder=" + data.resolve("public")))
                .rootCause()
                .hasMessageContaining("未设置 mingzhang.log.key-file")
                .hasMessageContaining("mingzhang.log.key-file is not set");
    }

    /** The key that the keeper of this test will find and use. */
    private Signer logKey() throws IOException {
        NoteKey key = new NoteKey(data.resolve("secret/key"));
        key.create();
        return key.signer(SignatureKind.ED25519, "ledger.example.gov.cn/log", "unused");
    }

    private static int submit(RunningWitness witness, AddCheckpoint request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:%d/add-checkpoint"
                                                            .formatted(
                                                                    witness.address().getPort())))
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static double value(SimpleMeterRegistry meters, String name) {
        return meters.get(name).gauge().value();
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private ConfigurableApplicationContext start(EmbeddedPostgres postgres, Path policy) {
        return start(postgres, "--mingzhang.log.policy-file=" + policy);
    }

    private ConfigurableApplicationContext start(EmbeddedPostgres postgres, String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.addAll(
                List.of(
                        "--mingzhang.db.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--mingzhang.db.user=postgres",
                        "--mingzhang.log.folder=" + data.resolve("public"),
                        "--mingzhang.log.key-file=" + data.resolve("secret/key"),
                        "--mingzhang.log.memory-file=" + data.resolve("secret/signed"),
                        "--mingzhang.log.origin=ledger.example.gov.cn/log"));
        return new SpringApplicationBuilder(KeeperApplication.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }
}
