package org.mingzhang.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.system.stage.Caller;
import org.mingzhang.system.stage.Node;
import org.mingzhang.testkit.SealingKeys;

/**
 * Two command-services and a query-service with a real Axon Server, which keeps the events. Not
 * part of the build, which has no such server: {@code -Dtest=AxonServerCheck
 * -Daxonserver=HOST:PORT} names an empty one.
 */
class AxonServerCheck extends LedgerContract {
    private EmbeddedLedger accounts;
    private List<Node> nodes = List.of();
    private String commandUrl;
    private String otherCommandUrl;
    private String queryUrl;
    private String oneTimePassword;

    @BeforeAll
    void start() throws IOException {
        String server = System.getProperty("axonserver");
        assertThat(server).as("-Daxonserver=HOST:PORT").isNotNull();
        accounts = EmbeddedLedger.create();
        int port = Node.freePort();
        int otherPort = Node.freePort();
        int queryPort = Node.freePort();
        Node commands = Node.start("command-service", "service", arguments(port, server));
        nodes = List.of(commands);
        oneTimePassword = commands.await(Node.ONE_TIME_PASSWORD);
        nodes =
                List.of(
                        Node.start("query-service", "service", arguments(queryPort, server)),
                        Node.start("command-service", "service", arguments(otherPort, server)),
                        commands);
        nodes.forEach(node -> node.await(Node.STARTED));
        commandUrl = "http://127.0.0.1:" + port;
        otherCommandUrl = "http://127.0.0.1:" + otherPort;
        queryUrl = "http://127.0.0.1:" + queryPort;
        for (String url : List.of(commandUrl, otherCommandUrl, queryUrl)) {
            eventually(() -> Caller.unknown(url).get("/actuator/health").status() == 200);
        }
    }

    @AfterAll
    void stop() {
        nodes.forEach(Node::close);
        accounts.close();
    }

    private List<String> arguments(int port, String server) {
        return List.of(
                "--spring.profiles.active=axonserver",
                "--axon.axonserver.servers=" + server,
                "--server.port=" + port,
                "--" + SealingKeys.SETTING + "=" + SealingKeys.file(),
                "--mingzhang.db.url=" + accounts.url(),
                "--mingzhang.db.user=" + EmbeddedLedger.APP,
                "--mingzhang.db.password=" + EmbeddedLedger.APP,
                "--mingzhang.db.owner-user=" + EmbeddedLedger.OWNER,
                "--mingzhang.db.owner-password=" + EmbeddedLedger.OWNER);
    }

    @Override
    String commandUrl() {
        return commandUrl;
    }

    @Override
    String otherCommandUrl() {
        return otherCommandUrl;
    }

    @Override
    String queryUrl() {
        return queryUrl;
    }

    @Override
    String oneTimePassword() {
        return oneTimePassword;
    }
}
