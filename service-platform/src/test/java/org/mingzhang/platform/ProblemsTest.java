package org.mingzhang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingzhang.platform.access.Role;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest extends RunningPlatform {
    private Client program;

    @BeforeEach
    void sign_in() {
        program = client().bearer(token(account(Role.RECORDER, Role.REVIEWER)));
    }

    @Test
    void bodies_are_read_and_written_by_the_mapper_of_the_ledger() {
        assertThat(client().get("/api/v1/sample/open").body())
                .isEqualTo("{\"caseId\":\"C-1\",\"day\":\"2026-03-01\"}");
        assertThat(
                        program.post(
                                        "/api/v1/sample",
                                        "{\"caseId\":\"C-2\",\"day\":\"2026-03-02\"}")
                                .body())
                .isEqualTo("{\"caseId\":\"C-2\",\"day\":\"2026-03-02\"}");
    }

    @Test
    void a_problem_has_both_languages_and_a_number() {
        HttpResponse<String> response = program.get("/api/v1/nothing");
        JsonNode problem = Client.json(response);

        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("title").asText()).isEqualTo("未找到");
        assertThat(problem.at("/en/title").asText()).isEqualTo("Not found");
        assertThat(problem.get("instance").asText()).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(Client.json(program.get("/api/v1/nothing?lang=en")).get("title").asText())
                .isEqualTo("Not found");
    }

    @Test
    void a_wrong_field_is_named() {
        assertProblem("{\"caseId\":\"C-1\",\"day\":\"2026-02-30\"}", 400, "INVALID_VALUE", "day");
        assertProblem("{\"caseId\":\"§\",\"day\":\"2026-02-01\"}", 400, "INVALID_VALUE", "caseId");
        assertProblem("{\"caseId\":7,\"day\":\"2026-02-01\"}", 400, "WRONG_TYPE", "caseId");
        assertProblem("{\"caseId\":\"C-1\"}", 400, "FIELD_MISSING", "day");
        assertProblem(
                "{\"caseId\":\"C-1\",\"day\":\"2026-02-01\",\"x\":1}", 400, "UNKNOWN_FIELD", "x");
    }

    @Test
    void a_body_that_is_no_json_is_400_and_says_where() {
        JsonNode problem = assertProblem("{\"caseId\":\n oops", 400, "MALFORMED_JSON", null);

        assertThat(problem.at("/en/hint").asText()).isEqualTo("line 2, column 2");
    }

    @Test
    void a_body_beyond_the_limit_is_413_whether_or_not_it_tells_its_length() {
        String large = "{\"caseId\":\"" + " ".repeat(300_000) + "\"}";

        assertProblem(large, 413, "BODY_TOO_LARGE", null);
        HttpResponse<String> chunked =
                program.post(
                        "/api/v1/sample",
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(large.getBytes())));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(Client.json(chunked).get("code").asText()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void a_wrong_method_and_a_wrong_media_type_are_told() {
        assertThat(program.delete("/api/v1/sample"))
                .returns(405, HttpResponse::statusCode)
                .satisfies(r -> assertThat(r.body()).contains("METHOD_NOT_ALLOWED"));
        assertThat(program.header("Content-Type", "text/csv").post("/api/v1/sample", "a;b"))
                .returns(415, HttpResponse::statusCode)
                .satisfies(r -> assertThat(r.body()).contains("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void a_malformed_parameter_is_named() {
        HttpResponse<String> response = program.delete("/api/v1/tokens/not-a-uuid");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.json(response).get("field").asText()).isEqualTo("id");
    }

    @Test
    void who_is_not_signed_in_gets_401_and_who_may_not_gets_403() {
        HttpResponse<String> nobody = client().get("/api/v1/sample");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(Client.json(nobody).get("code").asText()).isEqualTo("UNAUTHENTICATED");
        assertThat(client().post("/api/v1/sample", "{}").statusCode()).isEqualTo(401);

        HttpResponse<String> wrongRole =
                client().bearer(token(account(Role.PUBLISHER))).get("/api/v1/sample");
        assertThat(wrongRole.statusCode()).isEqualTo(403);
        assertThat(Client.json(wrongRole).get("code").asText()).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_defect_is_logged_once_under_its_number_and_without_what_people_typed(
            CapturedOutput output) {
        JsonNode problem = Client.json(program.get("/api/v1/sample/failing"));

        assertThat(problem.get("code").asText()).isEqualTo("UNEXPECTED");
        assertThat(output.getAll())
                .containsOnlyOnce(problem.get("instance").asText())
                .contains("IllegalStateException")
                .doesNotContain("张三");
        assertThat(problem.toString()).doesNotContain("张三");
    }

    @Test
    void what_the_container_turns_down_is_a_problem_too() {
        HttpResponse<String> response = program.get("/api/v1/%2e%2e//sample");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("BAD_REQUEST").doesNotContain("Tomcat");
    }

    private JsonNode assertProblem(String body, int status, String code, String field) {
        HttpResponse<String> response = program.post("/api/v1/sample", body);
        JsonNode problem = Client.json(response);
        assertThat(problem.get("code").asText()).as(response.body()).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(problem.path("field").asText(null)).isEqualTo(field);
        return problem;
    }
}
