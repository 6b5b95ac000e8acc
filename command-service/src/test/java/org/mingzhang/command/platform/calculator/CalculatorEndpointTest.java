package org.mingzhang.command.platform.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.command.platform.Node;
import org.mingzhang.command.platform.Nodes;
import org.mingzhang.platform.access.Role;

/** The calculator over HTTP: answered for whoever is signed in, and refused by code and field. */
class CalculatorEndpointTest {
    private static Nodes nodes;
    private static Node node;
    private static String reader;

    @BeforeAll
    static void a_service_runs() {
        Nodes.createLedger("calculator");
        node = Nodes.join("calculator");
        reader = node.token("reader", Role.REVIEWER, "O-1");
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "explain, /restrictions/0/until, 2025-01-15",
        "workdays, /lastDay, 2026-10-08",
        "vote, /carried, true",
        "appeal, /until, 2025-10-09",
    })
    void the_description_of_the_api_has_an_example_that_is_answered(
            String question, String pointer, String value) {
        JsonNode described =
                node.get("/api/v1/openapi.json", reader)
                        .json()
                        .at("/paths/~1api~1v1~1rules~1" + question + "/post");
        String example = described.at("/requestBody/content/application~1json/example").toString();
        long before = node.events();
        Node.Answer answer = node.post("/api/v1/rules/" + question, reader, example);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at(pointer).asText()).isEqualTo(value);
        assertThat(answer.json().at("/rulebook/id").asText()).isEqualTo("cn-party");
        assertThat(node.events()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3} {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "workdays | {}                                       | 400 | FIELD_MISSING    | /from",
                "workdays | {\"from\":\"2026-02-30\",\"days\":1}        | 400 | INVALID_VALUE    | /from",
                "workdays | {\"from\":\"2026-02-03\",\"days\":0}        | 400 | INVALID_VALUE    | /days",
                "workdays | {\"since\":1}                            | 400 | UNKNOWN_FIELD    | /since",
                "workdays | {\"from\":\"2026-12-30\",\"days\":5}        | 422 | YEAR_UNKNOWN     | /days",
                "workdays | {\"from\":\"2026-02-03\",\"days\":1,\"rulebook\":\"moon\"} | 422 | RULEBOOK_UNKNOWN | /rulebook",
                "vote     | {\"shouldAttend\":3,\"present\":4,\"inFavour\":1} | 422 | CONTRADICTION | /present",
                "appeal   | {\"kind\":\"royal\",\"decidedOn\":\"2025-09-01\",\"servedOn\":\"2025-09-05\"} | 400 | INVALID_VALUE | /kind",
                "appeal   | {\"kind\":\"accountability\",\"decidedOn\":\"2001-09-01\",\"servedOn\":\"2001-09-05\"} | 422 | RULE_UNKNOWN | /decidedOn",
                "explain  | {\"measures\":[]}                        | 422 | CONTRADICTION    | /measures",
                "explain  | []                                       | 400 | INVALID_VALUE    | /",
            })
    void what_cannot_be_reckoned_is_a_problem_in_both_languages(
            String question, String body, int status, String code, String field) {
        Node.Answer answer = node.post("/api/v1/rules/" + question, reader, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode problem = answer.json();
        assertThat(problem.at("/code").asText()).isEqualTo(code);
        assertThat(problem.at("/field").asText()).isEqualTo(field);
        for (String word : new String[] {"zh", "en"}) {
            assertThat(problem.at("/" + word + "/detail").asText()).isNotBlank();
            assertThat(problem.at("/" + word + "/hint").asText()).isNotBlank();
        }
    }

    @Test
    void all_faults_of_a_question_are_told_together() {
        JsonNode errors =
                node.post(
                                "/api/v1/rules/explain",
                                reader,
                                "{\"measures\":[{\"measure\":\"FINE\"}]}")
                        .json()
                        .at("/errors");
        assertThat(errors.findValuesAsText("field"))
                .containsExactly(
                        "/measures/0/measure", "/measures/0/decidedOn", "/measures/0/effectiveOn");
    }

    @Test
    void what_is_no_json_is_malformed() {
        assertThat(node.post("/api/v1/rules/vote", reader, "{").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "workdays", "vote", "appeal"})
    void nobody_unknown_is_answered(String question) {
        assertThat(node.bare("POST", "/api/v1/rules/" + question).status()).isIn(401, 403);
    }
}
