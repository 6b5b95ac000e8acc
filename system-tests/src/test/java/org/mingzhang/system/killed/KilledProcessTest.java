package org.mingzhang.system.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.system.stage.Caller;
import org.mingzhang.system.stage.Office;
import org.mingzhang.system.stage.OneProcess;

/**
 * The ledger, killed again and again under load. {@code -Dkilled.rounds=100} makes it a long run,
 * {@code -Dkilled.seed=…} chooses the moments.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledProcessTest {
    private static final int ROUNDS = Integer.getInteger("killed.rounds", 3);
    private static final long SEED = Long.getLong("killed.seed", System.nanoTime());

    private Path folder;
    private final Receipts receipts = new Receipts();
    private final Random random = new Random(SEED);
    private OneProcess ledger;
    private Office office;

    @BeforeAll
    void start(@TempDir Path data) {
        folder = data;
        ledger = OneProcess.on(folder);
        office = Office.open(ledger.url(), ledger.oneTimePassword());
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
        ledger.close();
        OneProcess.clear(folder);
    }

    @Test
    @Order(1)
    void what_was_acknowledged_outlives_the_process() throws SQLException {
        int unanswered = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Load load = loadUntilRandomMoment();
            ledger.node().killHard();
            load.stop();
            assertThat(load.refused()).as(replay()).isEmpty();
            unanswered += load.unanswered().size();
            startAgain();
            settle(load);
        }
        report("kill -9 of the process", ROUNDS, unanswered);
        assertThat(unanswered).as("commands cut off, or no kill was in mid-load").isPositive();
    }

    @Test
    @Order(3)
    void what_was_acknowledged_outlives_the_database_server() throws SQLException {
        int unanswered = 0;
        int rounds = Math.max(1, ROUNDS / 3);
        for (int round = 1; round <= rounds; round++) {
            Load load = loadUntilRandomMoment();
            OneProcess.postmaster(folder).orElseThrow().destroyForcibly();
            load.awaitRefused();
            load.stop();
            assertThat(load.refused())
                    .as(replay())
                    .extracting(Caller.Answer::status)
                    .containsOnly(503);
            unanswered += load.unanswered().size();
            ledger.close();
            startAgain();
            settle(load);
        }
        report("kill -9 of PostgreSQL", rounds, unanswered);
    }

    @Test
    @Order(2)
    void a_ledger_without_an_acknowledged_row_is_found_out() throws SQLException {
        JsonNode told = office.record("register-cadre", cadre("cadre-told"));
        try (Connection database = ledger.database()) {
            assertThat(receipts.untold(database)).hasSize(1);
            receipts.add(told);
            assertThat(receipts.lost(database)).isEmpty();
            assertThat(receipts.untold(database)).isEmpty();

            ObjectNode invented = told.deepCopy();
            invented.put("commandId", "never-sent");
            ((ObjectNode) invented.at("/events/0")).put("eventId", "never-stored");
            Receipts wrong = new Receipts();
            wrong.add(invented);

            assertThat(wrong.lost(database)).singleElement().asString().contains("never-stored");
        }
    }

    /** Starts the clients and comes back at a moment that the seed chooses. */
    private Load loadUntilRandomMoment() {
        Load load = Load.on(office, ledger.url(), receipts);
        load.awaitAcknowledged(20 + random.nextInt(200));
        LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(30)));
        return load;
    }

    private void startAgain() {
        ledger = OneProcess.on(folder);
        office = office.at(ledger.url());
    }

    private void settle(Load load) throws SQLException {
        try (Connection database = ledger.database()) {
            receipts.settle(load.unanswered(), ledger.url(), database, replay());
        }
    }

    private static String cadre(String id) {
        return "{\"cadreId\":\"%s\",\"registeredOn\":\"2020-01-01\"}".formatted(id);
    }

    private void report(String fault, int rounds, int unanswered) {
        System.out.printf(
                "%s: %d rounds, %d commands acknowledged, %d cut off and repeated, seed %d%n",
                fault, rounds, receipts.size(), unanswered, SEED);
    }

    private static String replay() {
        return "replay: ./mvnw -pl system-tests -am verify -Dtest=KilledProcessTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dkilled.seed="
                + SEED
                + " -Dkilled.rounds="
                + ROUNDS;
    }
}
