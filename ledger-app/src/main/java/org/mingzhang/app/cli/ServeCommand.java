package org.mingzhang.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.node.UntilStopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the ledger until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Option(names = "--port", paramLabel = "N")
    private int port = 8080;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        UntilStopped.run(
                () -> LedgerNode.serving(data.folder(), port, terminal::say),
                node ->
                        terminal.say(
                                "台账已就绪：http://127.0.0.1:%d/ （Ctrl-C 停止）".formatted(node.port()),
                                "The ledger is ready: http://127.0.0.1:%d/ (Ctrl-C stops it)"
                                        .formatted(node.port())));
        return 0;
    }
}
