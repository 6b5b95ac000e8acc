package org.mingzhang.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.approval.giveapproval.GiveApproval;
import org.mingzhang.command.platform.Node.Answer;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.store.StoredEvents;

/** The command service with the profile {@code axonserver} while nobody answers as Axon Server. */
class AxonServerProfileTest {
    private static final String ORGANISATION =
            """
            {"organ": "org-a", "reason": "put on record", "organisationId": "org-x",
             "name": "林禾县交通运输局", "kind": "PARTY_COMMITTEE", "validFrom": "2012-03-01"}
            """;

    /** Takes connections and never says a word: the worst a server out of reach can do. */
    private static ServerSocket silent;

    private static Node node;
    private static String recorder;

    @BeforeAll
    static void start() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Nodes.createLedger("axonserver");
        node = Nodes.join("axonserver", settings());
        recorder = node.token("recorder", Role.RECORDER, "org-a");
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "spring.profiles.active",
                "axonserver",
                "axon.axonserver.servers",
                "localhost:" + silent.getLocalPort());
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        silent.close();
    }

    @Test
    void a_command_is_answered_in_both_languages_that_axon_server_is_out_of_reach() {
        Answer answer =
                node.post(
                        "/api/v1/commands/register-organisation",
                        recorder,
                        ORGANISATION,
                        "Idempotency-Key",
                        "first-try");

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("AXON_SERVER_OUT_OF_REACH");
        assertThat(answer.json().at("/zh/detail").asText()).contains("尚不明确是否已记录");
        assertThat(answer.json().at("/en/detail").asText()).contains("not known whether");
        assertThat(answer.json().at("/en/hint").asText()).contains("Idempotency-Key");
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void what_has_been_copied_is_read_without_axon_server() {
        Answer answer = node.get("/api/v1/receipts/first-try", recorder);

        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(node.part(StoredEvents.class).head()).isEqualTo(-1);
    }

    @Test
    void it_lives_and_says_that_it_is_not_well() {
        assertThat(node.bare("GET", "/actuator/health/liveness").status()).isEqualTo(200);
        Answer health = node.bare("GET", "/actuator/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.json().path("status").asText()).isEqualTo("DOWN");
    }

    @Test
    void a_ledger_with_events_of_its_own_is_refused_at_the_start() {
        Nodes.createLedger("own_events");
        Nodes.join("own_events").close();

        assertThatThrownBy(() -> Nodes.join("own_events", settings()))
                .hasStackTraceContaining("use another database");
    }

    @Test
    void without_the_profile_its_ledger_is_refused_until_the_numbering_is_taken_back() {
        Nodes.createLedger("taken_back");
        Nodes.join("taken_back", settings()).close();

        assertThatThrownBy(() -> Nodes.join("taken_back"))
                .hasStackTraceContaining("start with the profile axonserver");
        try (Node own = Nodes.join("taken_back", Map.of("mingzhang.sequencer.take-back", "true"))) {
            Answer answer =
                    own.post(
                            "/api/v1/commands/register-organisation",
                            own.token("recorder", Role.RECORDER, "org-a"),
                            ORGANISATION);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void the_bus_of_axon_server_sends_the_commands_of_a_stream_to_one_node() {
        assertThat(node.part(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
        GiveApproval command =
                new GiveApproval(
                        new ApprovalId("a-1"), "close-case", new ContentDigest("00".repeat(32)));
        assertThat(
                        node.part(RoutingStrategy.class)
                                .getRoutingKey(GenericCommandMessage.asCommandMessage(command)))
                .isEqualTo("approval:a-1");
    }
}
