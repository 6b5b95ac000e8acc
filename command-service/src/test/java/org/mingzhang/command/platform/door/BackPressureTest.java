package org.mingzhang.command.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.platform.Node;
import org.mingzhang.command.platform.Node.Answer;
import org.mingzhang.command.platform.Nodes;
import org.mingzhang.platform.access.Role;

/** Past saturation the door turns away at once, and loses nothing of what it has taken. */
class BackPressureTest {
    private static final int ROOM = 3;

    @Test
    void what_exceeds_the_room_is_turned_away_and_what_was_taken_is_recorded() throws Exception {
        Nodes.createLedger("backpressure");
        try (Node node = Nodes.join("backpressure", Map.of("mingzhang.command.under-way", ROOM));
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            String recorder = node.token("recorder", Role.RECORDER, "org-a");
            CompletionService<Answer> sent = new ExecutorCompletionService<>(clients);
            try (Connection head = node.part(DataSource.class).getConnection()) {
                holdHead(head);
                // Nobody can append now, so each one taken stays, and one is too many.
                for (int i = 0; i <= ROOM; i++) {
                    int each = i;
                    sent.submit(() -> register(node, recorder, each));
                }
                Answer answer = sent.take().get();
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("BUSY");
                assertThat(answer.retryAfter()).isTrue();
                assertThat(answer.json().at("/zh/hint").asText()).isNotBlank();
                head.rollback();
            }
            for (int i = 0; i < ROOM; i++) {
                Answer taken = sent.take().get();
                assertThat(taken.status()).as(taken.body()).isEqualTo(200);
            }
            assertThat(node.events()).isEqualTo(ROOM);
            assertThat(register(node, recorder, 99).status()).isEqualTo(200);
        }
    }

    private static void holdHead(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select from ledger.head for update");
        }
    }

    private static Answer register(Node node, String token, int number) {
        return node.post(
                "/api/v1/commands/register-organisation",
                token,
                """
                {"organ": "org-a", "reason": "put on record", "organisationId": "org-%d",
                 "name": "林禾县交通运输局", "kind": "PARTY_COMMITTEE",
                 "validFrom": "2012-03-01"}
                """
                        .formatted(number));
    }
}
