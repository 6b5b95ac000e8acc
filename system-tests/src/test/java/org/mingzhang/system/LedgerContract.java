package org.mingzhang.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.mingzhang.system.stage.Caller;
import org.mingzhang.system.stage.Office;

/**
 * What holds for the ledger however it is deployed and wherever it keeps its events: one case
 * walked through over HTTP, the reads, a repetition, a race, and the closed doors.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LedgerContract {
    private static final String SUBJECT = "{\"kind\":\"CADRE\",\"id\":\"cadre-0101\"}";

    /** Opened by the first test. */
    Office office;

    /** Where commands go. */
    abstract String commandUrl();

    /** Another node that takes commands; the same one where there is only one. */
    abstract String otherCommandUrl();

    /** Where reads go. */
    abstract String queryUrl();

    /** The one-time password that the first start printed. */
    abstract String oneTimePassword();

    @Test
    @Order(1)
    void a_case_is_walked_from_opening_to_closing() {
        office = Office.open(commandUrl(), oneTimePassword());
        office.record(
                "register-organisation",
                """
                {"organisationId":"%s","name":"清河县委","kind":"PARTY_COMMITTEE",
                 "level":"COUNTY","validFrom":"2019-01-01"}"""
                        .formatted(Office.COMMITTEE));
        for (int i = 1; i <= 3; i++) {
            office.record(
                    "register-cadre",
                    """
                    {"cadreId":"cadre-010%d","name":"测试%d","identity":"CIVIL_SERVANT",
                     "managedBy":"%s","registeredOn":"2020-01-01"}"""
                            .formatted(i, i, Office.COMMITTEE));
        }
        office.recordApproved("open-accountability", opening("case-0101", "cadre-0101"));
        office.record(
                "hear-subject",
                """
                {"caseId":"case-0101","subject":%s,"heardOn":"2024-01-20","factsShown":true,
                 "statement":"情况属实","signature":"AGREE","investigators":["inv-1","inv-2"]}"""
                        .formatted(SUBJECT));
        office.record(
                "establish-responsibility",
                """
                {"caseId":"case-0101","subject":%s,"establishedOn":"2024-02-01",
                 "finding":"SUBSTANTIATED","liability":"IMPORTANT","individualPart":"督促不力"}"""
                        .formatted(SUBJECT));
        JsonNode receipt =
                office.recordApproved(
                        "decide-accountability",
                        """
                        {"caseId":"case-0101","subject":%s,"documentNumber":"清委〔2024〕3号",
                         "decidedOn":"2024-02-20","effectiveOn":"2024-02-20",
                         "measures":[{"measure":"%s"}],
                         "vote":{"shouldAttend":11,"present":9,"inFavour":8},
                         "ruleVersion":{"version":"2019","selection":"CONDUCT_TIME",
                           "explanation":"行为时有效"},"outcomes":[]}"""
                                .formatted(SUBJECT, measure()));
        assertThat(receipt.get("status").asText()).isEqualTo("recorded");
        office.record(
                "serve-decision",
                "{\"caseId\":\"case-0101\",\"subject\":%s,\"servedOn\":\"2024-02-23\"}"
                        .formatted(SUBJECT));
        office.record(
                "close-case",
                "{\"caseId\":\"case-0101\",\"closedOn\":\"2024-03-01\",\"kind\":\"DECIDED\"}");
    }

    @Test
    @Order(3)
    void the_history_the_difference_and_the_lists_show_the_case() {
        Caller reader = office.recorder.at(queryUrl());
        String history = reader.get("/api/v1/cadres/cadre-0101/history").body();
        assertThat(history).contains("case-0101", "清委〔2024〕3号");
        Caller.Answer nobody = reader.get("/api/v1/cadres/cadre-9999/history");
        assertThat(nobody.status()).isEqualTo(404);
        eventually(() -> reader.get("/api/v1/cases").body().contains("case-0101"));
        JsonNode list = reader.get("/api/v1/cases?limit=1").json();
        assertThat(list.get("asOfPosition").asLong()).isPositive();
    }

    @Test
    @Order(4)
    void a_repeated_command_id_records_nothing_and_gets_the_first_receipt() {
        String body =
                Office.body(
                        """
                        {"cadreId":"cadre-0104","name":"测试四","identity":"CIVIL_SERVANT",
                         "managedBy":"%s","registeredOn":"2020-01-01"}"""
                                .formatted(Office.COMMITTEE));
        String key = Office.key();
        JsonNode first = office.recorder.command("register-cadre", key, body).json();
        JsonNode again =
                office.recorder.at(otherCommandUrl()).command("register-cadre", key, body).json();
        assertThat(first.get("status").asText()).isEqualTo("recorded");
        assertThat(again.get("status").asText()).isEqualTo("repeated");
        assertThat(again.get("events")).isEqualTo(first.get("events"));
    }

    @Test
    @Order(5)
    void of_many_that_open_a_case_on_the_same_facts_one_succeeds() throws Exception {
        int racers = 12;
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < racers; i++) {
            bodies.add(office.approved("open-accountability", opening("race-" + i, "cadre-0102")));
        }
        List<Callable<Caller.Answer>> runs = new ArrayList<>();
        for (int i = 0; i < racers; i++) {
            String body = bodies.get(i);
            Caller at = office.recorder.at(i % 2 == 0 ? commandUrl() : otherCommandUrl());
            runs.add(() -> at.command("open-accountability", Office.key(), body));
        }
        List<Caller.Answer> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(racers)) {
            for (Future<Caller.Answer> run : pool.invokeAll(runs)) {
                answers.add(run.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(
                        answer ->
                                assertThat(answer.json().get("code").asText())
                                        .isEqualTo("SAME_FACTS_UNDER_INVESTIGATION"));
    }

    @Test
    @Order(6)
    void an_unknown_caller_gets_nothing() {
        for (String url : List.of(commandUrl(), queryUrl())) {
            Caller unknown = Caller.unknown(url);
            assertThat(unknown.get("/api/v1/cases/case-0101").status()).isIn(401, 403, 404);
            assertThat(unknown.get("/api/v1/cadres/cadre-0101/history").body())
                    .doesNotContain("case-0101");
            assertThat(unknown.post("/api/v1/commands/close-case", "{}").status()).isEqualTo(401);
        }
    }

    private static String opening(String caseId, String cadreId) {
        return """
        {"caseId":"%s","subjects":[{"subject":{"kind":"CADRE","id":"%s"}}],"grounds":["%s"],
         "facts":"项目监管失察","conductFrom":"2023-05-01","conductTo":"2023-06-30",
         "openedOn":"2024-01-10","distinctFrom":[]}"""
                .formatted(caseId, cadreId, ground());
    }

    /** A ground and a measure of the default rulebook. */
    private static String ground() {
        return "9";
    }

    private static String measure() {
        return "ADMONITION";
    }

    static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
