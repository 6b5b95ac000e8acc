package org.mingzhang.system.killed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.system.stage.Caller;
import org.mingzhang.system.stage.Node;
import org.mingzhang.system.stage.Office;
import org.mingzhang.testkit.SealingKeys;

/**
 * Two command-services with a real Axon Server, each killed under load. Not part of the build,
 * which has no such server: {@code -Daxonserver.jar=FILE} names its jar, {@code
 * -Daxonserver.java=FILE} the Java it runs with, {@code -Dkilled.rounds=…} and {@code
 * -Dkilled.seed=…} as elsewhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledAxonServerCheck {
    private static final int ROUNDS = Integer.getInteger("killed.rounds", 3);
    private static final long SEED = Long.getLong("killed.seed", System.nanoTime());

    private final Receipts receipts = new Receipts();
    private final Random random = new Random(SEED);
    private EmbeddedLedger ledger;
    private Path folder;
    private int serverPort;
    private int webPort;
    private Node server;
    private CommandNode copying;
    private CommandNode other;
    private Office office;

    private record CommandNode(Node node, String url) {}

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        ledger = EmbeddedLedger.create();
        folder = data;
        serverPort = Node.freePort();
        webPort = Node.freePort();
        startServer();
        copying = service();
        String password = copying.node().await(Node.ONE_TIME_PASSWORD);
        awaitUp(copying);
        other = service();
        awaitUp(other);
        office = Office.open(copying.url(), password);
        receipts.add(
                office.record(
                        "register-organisation",
                        """
                        {"organisationId":"%s","name":"清河县委","kind":"PARTY_COMMITTEE",
                         "validFrom":"2019-01-01"}"""
                                .formatted(Office.COMMITTEE)));
    }

    @AfterAll
    void stop() {
        other.node().close();
        copying.node().close();
        server.close();
        ledger.close();
    }

    @Test
    void what_was_acknowledged_outlives_axon_server() throws SQLException {
        int unanswered = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Load load = loadUntilRandomMoment(copying);
            server.killHard();
            load.awaitRefused();
            load.stop();
            assertThat(load.refused()).extracting(Caller.Answer::status).containsOnly(503);
            unanswered += load.unanswered().size();
            startServer();
            awaitUp(copying);
            awaitUp(other);
            settle(load, other);
        }
        report("kill -9 of Axon Server", unanswered);
        assertThat(unanswered).isPositive();
        assertThat(filesWith("case-of-cadre-")).as("control: what is open is found").isPositive();
        assertThat(filesWith(Load.FACTS)).as("texts of cases in Axon Server's files").isZero();
    }

    private long filesWith(String text) {
        byte[] wanted = text.getBytes(UTF_8);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, wanted)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            return bytes.contains(new String(wanted, ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void who_copies_is_replaced() throws SQLException, IOException {
        int unanswered = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            int before = copier();
            Load load = loadUntilRandomMoment(other);
            copying.node().killHard();
            eventually(() -> copier() > 0 && copier() != before);
            load.stop();
            assertThat(load.refused()).extracting(Caller.Answer::status).isSubsetOf(503);
            unanswered += load.unanswered().size();
            settle(load, other);
            copying = other;
            other = service();
            awaitUp(other);
        }
        report("kill -9 of who copies", unanswered);
    }

    /** Starts the clients and comes back at a moment that the seed chooses. */
    private Load loadUntilRandomMoment(CommandNode service) {
        Load load = Load.on(office.at(service.url()), service.url(), receipts);
        load.awaitAcknowledged(20 + random.nextInt(200));
        LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(30)));
        return load;
    }

    private void settle(Load load, CommandNode service) throws SQLException {
        try (Connection database = ledger.app().getConnection()) {
            receipts.settle(load.unanswered(), service.url(), database, "seed " + SEED);
        }
    }

    private void startServer() {
        server =
                Node.start(
                        folder,
                        List.of(
                                System.getProperty("axonserver.java", "java"),
                                "-jar",
                                System.getProperty("axonserver.jar"),
                                "--server.port=" + webPort,
                                "--axoniq.axonserver.port=" + serverPort,
                                "--axoniq.axonserver.hostname=localhost"));
        server.await(Node.STARTED);
    }

    private CommandNode service() throws IOException {
        int port = Node.freePort();
        return new CommandNode(
                Node.start(
                        "command-service",
                        "service",
                        List.of(
                                "--spring.profiles.active=axonserver",
                                "--axon.axonserver.servers=localhost:" + serverPort,
                                "--server.port=" + port,
                                "--" + SealingKeys.SETTING + "=" + SealingKeys.file(),
                                "--mingzhang.db.url=" + ledger.url(),
                                "--mingzhang.db.user=" + EmbeddedLedger.APP,
                                "--mingzhang.db.password=" + EmbeddedLedger.APP,
                                "--mingzhang.db.owner-user=" + EmbeddedLedger.OWNER,
                                "--mingzhang.db.owner-password=" + EmbeddedLedger.OWNER)),
                "http://127.0.0.1:" + port);
    }

    private static void awaitUp(CommandNode service) {
        service.node().await(Node.STARTED);
        eventually(() -> Caller.unknown(service.url()).get("/actuator/health").status() == 200);
    }

    /** The database's process that serves who copies; 0 when nobody does. */
    private int copier() {
        try (Connection database = ledger.app().getConnection();
                Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select max(pid) from pg_locks where locktype = 'advisory'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void eventually(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("after a minute").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private void report(String fault, int unanswered) {
        System.out.printf(
                "%s: %d rounds, %d commands acknowledged, %d cut off and repeated, seed %d%n",
                fault, ROUNDS, receipts.size(), unanswered, SEED);
    }
}
