package org.mingzhang.app.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.demo.Demonstration;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.node.UntilStopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the ledger with a small invented scenario. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    /** Apart from a real ledger's folder: what is entered can never be removed again. */
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "ledger.demo.data")
    private Path folder = Path.of("data", "demo");

    @Option(names = "--port", paramLabel = "N")
    private int port = 8080;

    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Demonstration.claims(folder)) {
            throw CommandFault.usage(
                    "%s 中已有别的台账，演示内容一经登记便无法移除；请用 --data 指定新文件夹".formatted(folder),
                    "There is another ledger in %s, and what a demonstration records could never be removed from it; name a new folder with --data"
                            .formatted(folder));
        }
        UntilStopped.run(
                () -> LedgerNode.serving(folder, port, terminal::say),
                node -> tell(node.port(), prepare(node)));
        return 0;
    }

    private Demonstration.Stage prepare(LedgerNode node) throws IOException {
        return Demonstration.on(node).prepare(folder);
    }

    private void tell(int at, Demonstration.Stage stage) {
        String url = "http://127.0.0.1:" + at;
        String logins = String.join(", ", stage.logins());
        String cadre = stage.cadres().get(1);
        terminal.say(
                """

                演示台账已就绪（虚构的人和事）：%s/
                  登录账号：%s
                  密码：%s
                  人员：%s
                  案件：%s
                  终端查看：./ledger history %s --data %s
                Ctrl-C 停止；再次运行 ./ledger demo 继续使用同一份数据。"""
                        .formatted(
                                url,
                                logins,
                                stage.password(),
                                String.join("  ", stage.cadres()),
                                String.join("  ", stage.cases()),
                                cadre,
                                folder),
                """

                The demonstration ledger is ready (invented people and matters): %s/
                  accounts: %s
                  password: %s
                  people: %s
                  cases: %s
                  in a terminal: ./ledger history %s --data %s
                Ctrl-C stops it; ./ledger demo again goes on with the same records."""
                        .formatted(
                                url,
                                logins,
                                stage.password(),
                                String.join("  ", stage.cadres()),
                                String.join("  ", stage.cases()),
                                cadre,
                                folder));
    }
}
