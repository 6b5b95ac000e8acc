package org.mingzhang.command.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.command.platform.Node;
import org.mingzhang.command.platform.Node.Answer;
import org.mingzhang.command.platform.Nodes;
import org.mingzhang.platform.access.Role;

/** The database goes away while a command is recorded; the caller is told no more than is known. */
class CutOffTest {
    private static final CutOff CUT_OFF = new CutOff();

    private static Node node;
    private static String recorder;

    @BeforeAll
    static void open() {
        Nodes.createLedger("cut_off");
        node =
                Nodes.join(
                        "cut_off",
                        context -> context.getBeanFactory().addBeanPostProcessor(CUT_OFF));
        recorder = node.token("recorder", Role.RECORDER, "org-a");
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_THE_STATEMENT, recorded, 0", "AFTER_THE_COMMIT, repeated, 1"})
    void a_lost_connection_leaves_the_outcome_unknown_and_a_repeat_settles_it(
            CutOff.Moment moment, String then, long recordedAlready) {
        String id = "org-" + moment.name().replace('_', '-');
        long before = node.events();
        CUT_OFF.next(moment);

        Answer cut = register(id);

        assertThat(CUT_OFF.happened()).isTrue();
        assertUnavailable(cut, "OUTCOME_UNKNOWN");
        assertThat(node.events()).isEqualTo(before + recordedAlready);
        assertThat(register(id).json().path("status").asText()).isEqualTo(then);
        assertThat(register(id).json().path("status").asText()).isEqualTo("repeated");
        assertThat(node.events()).isEqualTo(before + 1);
    }

    @Test
    void without_a_connection_nothing_is_recorded_and_the_answer_says_so() {
        CUT_OFF.next(CutOff.Moment.BEFORE_THE_STATEMENT);
        register("org-first");
        long before = node.events();
        CUT_OFF.next(CutOff.Moment.WHILE_CONNECTING);

        Answer cut = register("org-unconnected");

        assertThat(CUT_OFF.happened()).isTrue();
        assertUnavailable(cut, "NOT_RECORDED");
        assertThat(node.events()).isEqualTo(before);
        assertThat(register("org-unconnected").json().path("status").asText())
                .isEqualTo("recorded");
        assertThat(node.events()).isEqualTo(before + 1);
    }

    @Test
    void the_answer_says_when_to_come_back() throws Exception {
        CUT_OFF.next(CutOff.Moment.BEFORE_THE_STATEMENT);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            node.request("/api/v1/commands/register-organisation", recorder)
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    organisation("org-later")))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        }
    }

    private static void assertUnavailable(Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo(code);
        for (String language : new String[] {"zh", "en"}) {
            assertThat(answer.json().at("/" + language + "/detail").asText()).isNotBlank();
            assertThat(answer.json().at("/" + language + "/hint").asText()).isNotBlank();
        }
    }

    private static Answer register(String id) {
        return node.post(
                "/api/v1/commands/register-organisation",
                recorder,
                organisation(id),
                "Idempotency-Key",
                "key-" + id);
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
