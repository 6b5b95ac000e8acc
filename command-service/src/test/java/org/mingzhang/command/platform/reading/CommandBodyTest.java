package org.mingzhang.command.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.command.accountability.openaccountability.OpenAccountability;
import org.mingzhang.command.platform.Node;
import org.mingzhang.command.platform.Node.Answer;
import org.mingzhang.command.platform.Nodes;
import org.mingzhang.platform.access.Role;
import org.mingzhang.wire.WireJson;

/** What a body must be before anything is decided. */
class CommandBodyTest {
    private static Node node;
    private static String recorder;

    @BeforeAll
    static void open() {
        Nodes.createLedger("body");
        node = Nodes.join("body");
        recorder = node.token("recorder", Role.RECORDER, "org-a");
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void everything_wrong_with_a_body_is_named_at_once() {
        Answer answer =
                post(
                        "register-organisation",
                        """
                        {"organ": "org-a", "reason": " ", "organisationId": "has space",
                         "name": 7, "kind": "PARTY_COMMITTEE", "validFrom": "2012-13-01", "nmae": "x"}
                        """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactlyInAnyOrder(
                        "/nmae", "/organisationId", "/name", "/validFrom", "/reason");
        assertThat(answer.body()).doesNotContain("has space").doesNotContain("2012-13-01");
    }

    @Test
    void what_is_required_must_be_there() {
        Answer answer = post("register-organisation", "{}");

        assertThat(answer.code()).isEqualTo("FIELD_MISSING");
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactly(
                        "/organ", "/reason", "/organisationId", "/name", "/kind", "/validFrom");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    "{",          400, MALFORMED_JSON
                    "[]",         400, MALFORMED_JSON
                    "",           400, MALFORMED_JSON
                    """)
    void what_is_no_json_object_is_turned_down(String body, int status, String code) {
        Answer answer = post("register-organisation", body == null ? "" : body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_name_used_twice_in_an_object_is_turned_down() {
        assertThat(post("register-organisation", "{\"organ\":\"a\",\"organ\":\"b\"}").status())
                .isEqualTo(400);
    }

    @Test
    void another_media_type_is_turned_down() {
        HttpRequest.Builder request =
                node.request("/api/v1/commands/register-organisation", recorder)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(node.send(request).status()).isEqualTo(415);
    }

    @Test
    void an_oversized_body_is_turned_down() {
        assertThat(post("register-organisation", " ".repeat(300_000)).status()).isEqualTo(413);
    }

    @Test
    void a_list_left_out_is_empty_at_every_depth() throws IOException {
        JsonNode body =
                WireJson.mapper()
                        .readTree(
                                "{\"caseId\": \"case-1\", \"grounds\": [\"9\"], \"facts\": \"x\"}");

        AbsentLists.fillIn(body, OpenAccountability.class);

        assertThat(body.path("subjects").isArray()).isTrue();
        assertThat(body.path("distinctFrom").isArray()).isTrue();
        assertThat(body.path("grounds")).hasSize(1);
        assertThat(body.has("openedOn")).isFalse();
    }

    private static Answer post(String command, String body) {
        return node.post("/api/v1/commands/" + command, recorder, body);
    }
}
