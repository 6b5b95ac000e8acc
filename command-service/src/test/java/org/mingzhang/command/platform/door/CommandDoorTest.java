package org.mingzhang.command.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.command.platform.Node;
import org.mingzhang.command.platform.Node.Answer;
import org.mingzhang.command.platform.Nodes;
import org.mingzhang.platform.access.Role;

/** The door over HTTP: what is let in, what is turned down and how, and what is recorded. */
class CommandDoorTest {
    private static Node node;
    private static String recorder;
    private static String approver;

    @BeforeAll
    static void open() {
        Nodes.createLedger("door");
        node = Nodes.join("door");
        recorder = node.token("recorder", Role.RECORDER, "org-a");
        approver = node.token("approver", Role.APPROVER, "org-a");
        register("org-a");
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void an_accepted_command_is_answered_with_its_receipt() {
        Answer answer = register("org-receipt");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("recorded");
        assertThat(answer.json().at("/events/0/type").asText())
                .isEqualTo("organisation.registered.v1");
        assertThat(answer.json().at("/events/0/stream").asText())
                .isEqualTo("organisation:org-receipt");
        assertThat(answer.json().at("/events/0/sequence").asLong()).isZero();
        assertThat(answer.json().at("/events/0/position").isIntegralNumber()).isTrue();
        assertThat(answer.json().at("/events/0/leafHash").textValue()).hasSize(44);
        String id = answer.json().path("commandId").asText();
        assertThat(node.get("/api/v1/receipts/" + id, recorder).json().path("events"))
                .isEqualTo(answer.json().path("events"));
    }

    @Test
    void commands_are_measured() {
        register("org-measured");
        String admin = node.token("keeper", Role.ADMIN, "org-a");

        assertThat(node.get("/actuator/metrics", admin).body()).contains("mingzhang.commands");
    }

    @Test
    void a_refusal_says_in_both_languages_what_is_wrong_and_what_to_do() {
        register("org-twice");
        long before = node.events();

        Answer answer = register("org-twice");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("ORGANISATION_ALREADY_REGISTERED");
        assertThat(answer.json().path("field").asText()).isEqualTo("/organisationId");
        assertThat(answer.json().path("hint").asText()).isNotBlank();
        assertThat(answer.json().at("/zh/detail").asText()).isNotBlank();
        assertThat(answer.json().at("/en/detail").asText()).isNotBlank();
        assertThat(answer.json().path("instance").asText()).startsWith("urn:uuid:");
        assertThat(node.events()).isEqualTo(before);
    }

    @Test
    void a_dry_run_decides_the_same_and_records_nothing() {
        long before = node.events();

        Answer answer = post("register-organisation?dryRun=true", organisation("org-dry"));

        assertThat(answer.json().path("status").asText()).isEqualTo("would-be-recorded");
        assertThat(answer.json().at("/events/0/type").asText())
                .isEqualTo("organisation.registered.v1");
        assertThat(node.events()).isEqualTo(before);
        assertThat(post("register-organisation?dryRun=true", organisation("org-a")).code())
                .isEqualTo("ORGANISATION_ALREADY_REGISTERED");
    }

    @Test
    void a_repeated_command_id_is_answered_with_the_first_receipt() {
        Answer first = register("org-repeat", "key-repeat");
        long after = node.events();

        Answer second = register("org-repeat", "key-repeat");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("status").asText()).isEqualTo("repeated");
        assertThat(second.json().path("events")).isEqualTo(first.json().path("events"));
        assertThat(node.events()).isEqualTo(after);
    }

    @Test
    void a_command_id_cannot_be_used_for_other_content() {
        register("org-reuse", "key-reuse");

        assertThat(register("org-reuse-other", "key-reuse").status()).isEqualTo(422);
        assertThat(register("org-reuse-other", "key-reuse").code()).isEqualTo("COMMAND_ID_REUSED");
    }

    @Test
    void of_two_at_once_with_one_command_id_one_records_and_the_other_repeats() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 5; round++) {
                String id = "org-race-" + round;
                List<String> statuses =
                        threads
                                .invokeAll(
                                        IntStream.range(0, 8)
                                                .<Callable<String>>mapToObj(
                                                        i ->
                                                                () ->
                                                                        register(id, "key-" + id)
                                                                                .json()
                                                                                .path("status")
                                                                                .asText())
                                                .toList())
                                .stream()
                                .map(Future::resultNow)
                                .toList();

                assertThat(statuses).containsOnlyOnce("recorded");
                assertThat(statuses).filteredOn("repeated"::equals).hasSize(7);
            }
        }
    }

    @Test
    void an_unknown_command_is_answered_with_near_names() {
        Answer answer = post("register-organization", "{}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("hint").asText()).contains("register-organisation");
    }

    @Test
    void an_unknown_id_is_not_found() {
        Answer answer =
                post(
                        "relieve-of-post",
                        """
                        {"organ": "org-a", "reason": "r", "cadreId": "nobody", "postId": "p",
                         "relievedOn": "2020-01-01"}
                        """);

        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
    }

    @Test
    void a_malformed_command_id_is_turned_down() {
        assertThat(register("org-key", "not a key").code()).isEqualTo("COMMAND_ID_MALFORMED");
    }

    @Test
    void an_organ_the_account_may_not_act_for_is_turned_down() {
        Answer answer =
                post(
                        "register-organisation",
                        organisation("org-x").replace("\"org-a\"", "\"org-b\""));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("ORGAN_NOT_YOURS");
    }

    @Test
    void an_approval_is_bound_to_exactly_the_body_that_was_approved() {
        String body = organisation("org-approved");

        Answer approval =
                node.post("/api/v1/commands/register-organisation/approval", approver, body);
        Answer dry = post("register-organisation?dryRun=true", body);

        assertThat(approval.status()).as(approval.body()).isEqualTo(200);
        assertThat(approval.json().path("approvalId").asText()).isNotBlank();
        assertThat(approval.json().path("digest")).isEqualTo(dry.json().path("digest"));
    }

    @Test
    void who_records_does_not_approve_and_who_approves_does_not_record() {
        String body = organisation("org-roles");

        assertThat(
                        node.post("/api/v1/commands/register-organisation/approval", recorder, body)
                                .status())
                .isEqualTo(403);
        assertThat(node.post("/api/v1/commands/register-organisation", approver, body).status())
                .isEqualTo(403);
    }

    @Test
    void a_bare_digest_cannot_be_approved() {
        assertThat(post("give-approval", "{}").status()).isEqualTo(404);
    }

    @Test
    void the_api_describes_itself_and_can_be_tried_out() {
        JsonNode document = node.get("/api/v1/openapi.json", recorder).json();

        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.at("/components/schemas/register-cadre/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("cadreId", "registeredOn", "organ", "reason");
        assertThat(document.at("/components/schemas/register-cadre/properties/cadreId/pattern"))
                .isNotNull();
        for (String file : List.of("index.html", "start.js", "swagger-ui.css")) {
            assertThat(node.get("/api/docs/" + file, recorder).status()).as(file).isEqualTo(200);
        }
    }

    @Test
    void the_commands_are_listed_with_their_refusals() {
        JsonNode commands = node.get("/api/v1/commands", recorder).json().path("commands");

        assertThat(commands).extracting(c -> c.path("name").asText()).contains("restore-to-post");
        assertThat(commands).allSatisfy(c -> assertThat(c.path("refusals")).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/commands/register-organisation",
        "POST, /api/v1/commands/register-organisation/approval",
        "GET,  /api/v1/commands",
        "GET,  /api/v1/receipts/some-id",
        "GET,  /api/v1/openapi.json",
        "GET,  /api/docs",
        "GET,  /api/docs/index.html"
    })
    void without_login_every_route_is_closed(String method, String path) {
        assertThat(node.bare(method, path).status()).isIn(401, 403);
    }

    private static Answer register(String id) {
        return post("register-organisation", organisation(id));
    }

    private static Answer register(String id, String key) {
        return node.post(
                "/api/v1/commands/register-organisation",
                recorder,
                organisation(id),
                "Idempotency-Key",
                key);
    }

    private static Answer post(String command, String body) {
        return node.post("/api/v1/commands/" + command, recorder, body);
    }

    private static String organisation(String id) {
        return """
               {"organ": "org-a", "reason": "put on record", "organisationId": "%s",
                "name": "林禾县交通运输局", "kind": "PARTY_COMMITTEE",
                "validFrom": "2012-03-01"}
               """
                .formatted(id);
    }
}
