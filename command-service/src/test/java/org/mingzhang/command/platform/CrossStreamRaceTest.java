package org.mingzhang.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.platform.Node.Answer;
import org.mingzhang.platform.access.Role;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.store.StoredEvent;

/** Two services on one PostgreSQL, asked at once for what only one may record. */
class CrossStreamRaceTest {
    private static final int CALLERS = 12;

    private static Node one;
    private static Node other;
    private static String recorder;
    private static String approver;

    @BeforeAll
    static void open() {
        Nodes.createLedger("race");
        one = Nodes.join("race");
        other = Nodes.join("race");
        recorder = one.token("recorder", Role.RECORDER, "org-a");
        approver = one.token("approver", Role.APPROVER, "org-a");
        Answer organ =
                post(
                        one,
                        "register-organisation",
                        """
                        {"organ": "org-a", "reason": "r", "organisationId": "org-a", "name": "n",
                         "kind": "PARTY_COMMITTEE", "validFrom": "2012-03-01"}
                        """);
        assertThat(organ.status()).as(organ.body()).isEqualTo(200);
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
    }

    @RepeatedTest(3)
    void the_same_facts_are_investigated_once_however_many_ask(RepetitionInfo round)
            throws Exception {
        String cadre = "cadre-" + round.getCurrentRepetition();
        register(cadre);

        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Node node = i % 2 == 0 ? one : other;
                String body =
                        approved("open-accountability", opening("case-" + cadre + "-" + i, cadre));
                calls.add(() -> post(node, "open-accountability", body));
            }
            threads.invokeAll(calls).stream().map(Future::resultNow).forEach(answers::add);
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .containsOnly("SAME_FACTS_UNDER_INVESTIGATION");
    }

    @RepeatedTest(3)
    void nobody_is_restored_while_a_case_is_open(RepetitionInfo round) throws Exception {
        String cadre = "restored-" + round.getCurrentRepetition();
        String procedure = "procedure-" + round.getCurrentRepetition();
        register(cadre);
        onNotice(procedure, cadre);
        String opening = approved("open-accountability", opening("open-" + cadre, cadre));
        String restoring = approved("restore-to-post", restoring(procedure));

        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> calls =
                    List.of(
                            () -> post(one, "restore-to-post", restoring),
                            () -> post(other, "open-accountability", opening));
            answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        assertThat(answers.getLast().status()).as(answers.getLast().body()).isEqualTo(200);
        List<String> recorded =
                one.stream("cadre:" + cadre).stream().map(StoredEvent::payloadType).toList();
        if (answers.getFirst().status() == 200) {
            assertThat(recorded)
                    .containsSubsequence("cadre.appointed.v1", "cadre.investigation-opened.v1");
        } else {
            assertThat(answers.getFirst().code()).isEqualTo("GATE_NOT_PASSED");
            assertThat(recorded).doesNotContain("cadre.appointed.v1");
        }
    }

    /** A procedure whose public notice is over: recorded facts, however they came to be. */
    private static void onNotice(String procedure, String cadre) {
        ReinstatementId id = new ReinstatementId(procedure);
        OrganisationId organ = new OrganisationId("org-a");
        one.record(
                new ReinstatementProposed(
                        id,
                        new CadreId(cadre),
                        new Post("局长", organ, null, true),
                        organ,
                        LocalDate.of(2025, 8, 1),
                        "表现良好",
                        List.of()),
                new ReinstatementDecided(
                        id, LocalDate.of(2025, 8, 4), organ, new Vote(9, 9, 9), true, null),
                new NoticePublished(
                        id, LocalDate.of(2025, 8, 5), 5, LocalDate.of(2025, 8, 12), "公告栏", "任前公示"));
    }

    private static String restoring(String procedure) {
        String statements =
                Stream.of("G2", "G3")
                        .map(
                                gate ->
                                        "{\"gate\": \"%s\", \"satisfied\": true, \"statement\": \"s\"}"
                                                .formatted(gate))
                        .collect(Collectors.joining(", "));
        return """
               {"organ": "org-a", "reason": "r", "reinstatementId": "%s",
                "restoredOn": "2025-08-20", "statements": [%s]}
               """
                .formatted(procedure, statements);
    }

    private static void register(String cadre) {
        Answer answer =
                post(
                        one,
                        "register-cadre",
                        """
                        {"organ": "org-a", "reason": "r", "cadreId": "%s", "managedBy": "org-a",
                         "registeredOn": "2020-06-01"}
                        """
                                .formatted(cadre));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String opening(String id, String cadre) {
        return """
               {"organ": "org-a", "reason": "r", "caseId": "%s",
                "subjects": [{"subject": {"kind": "CADRE", "id": "%s"}}],
                "grounds": ["%s"], "facts": "f", "conductFrom": "2024-01-01",
                "conductTo": "2024-03-01", "openedOn": "2025-01-10", "distinctFrom": []}
               """
                .formatted(id, cadre, "1");
    }

    /** The body with an approval of exactly this content by a second person. */
    private static String approved(String command, String body) {
        Answer approval = one.post("/api/v1/commands/" + command + "/approval", approver, body);
        assertThat(approval.status()).as(approval.body()).isEqualTo(200);
        String id = approval.json().path("approvalId").asText();
        return body.replaceFirst("\\{", "{\"approval\": \"" + id + "\", ");
    }

    private static Answer post(Node node, String command, String body) {
        return node.post("/api/v1/commands/" + command, recorder, body);
    }
}
