package org.mingzhang.system;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.system.stage.Caller;
import org.mingzhang.system.stage.Node;
import org.mingzhang.testkit.SealingKeys;

/**
 * Two command-services, a query-service and a keeper, each a process of its own, on one PostgreSQL.
 */
abstract class SeparateProcesses extends PostgresLedgerContract {
    private EmbeddedLedger ledger;
    private Node commands;
    private Node moreCommands;
    private Node queries;
    private Node keeper;
    private String commandUrl;
    private String otherCommandUrl;
    private String queryUrl;
    private String oneTimePassword;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        ledger = EmbeddedLedger.create();
        List<String> more = commandServiceArguments();
        int port = Node.freePort();
        commands = Node.start("command-service", "service", arguments(port, more));
        commandUrl = "http://127.0.0.1:" + port;
        oneTimePassword = commands.await(Node.ONE_TIME_PASSWORD);
        int otherPort = Node.freePort();
        moreCommands = Node.start("command-service", "service", arguments(otherPort, more));
        otherCommandUrl = "http://127.0.0.1:" + otherPort;
        int queryPort = Node.freePort();
        Path log = data.resolve("log");
        queries =
                Node.start(
                        "query-service",
                        "service",
                        arguments(queryPort, List.of("--mingzhang.log.folder=" + log)));
        queryUrl = "http://127.0.0.1:" + queryPort;
        keeper =
                Node.start(
                        "log-keeper",
                        "service",
                        List.of(
                                "--mingzhang.db.url=" + ledger.url(),
                                "--mingzhang.db.user=" + EmbeddedLedger.APP,
                                "--mingzhang.db.password=" + EmbeddedLedger.APP,
                                "--mingzhang.log.folder=" + log,
                                "--mingzhang.log.key-file=" + data.resolve("log-key"),
                                "--mingzhang.log.memory-file=" + data.resolve("log-signed")));
        // What a service printed is shown when it does not come up.
        for (Node node : List.of(commands, moreCommands, queries, keeper)) {
            node.await(Node.STARTED);
        }
        for (String url : List.of(commandUrl, otherCommandUrl, queryUrl)) {
            eventually(() -> isUp(url));
        }
    }

    /** What the command-services are told besides. */
    abstract List<String> commandServiceArguments();

    @AfterAll
    void stop() {
        for (Node node : List.of(keeper, queries, moreCommands, commands)) {
            node.close();
        }
        ledger.close();
    }

    private List<String> arguments(int port, List<String> more) {
        List<String> arguments = new ArrayList<>(more);
        arguments.addAll(
                List.of(
                        "--server.port=" + port,
                        "--" + SealingKeys.SETTING + "=" + SealingKeys.file(),
                        "--mingzhang.db.url=" + ledger.url(),
                        "--mingzhang.db.user=" + EmbeddedLedger.APP,
                        "--mingzhang.db.password=" + EmbeddedLedger.APP,
                        "--mingzhang.db.owner-user=" + EmbeddedLedger.OWNER,
                        "--mingzhang.db.owner-password=" + EmbeddedLedger.OWNER));
        return arguments;
    }

    private static boolean isUp(String url) {
        try {
            return Caller.unknown(url).get("/actuator/health").status() == 200;
        } catch (java.io.UncheckedIOException notYet) {
            return false;
        }
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

    @Override
    Connection database() throws SQLException {
        return ledger.app().getConnection();
    }

    @Override
    Path sealingKey() {
        return SealingKeys.file();
    }
}
