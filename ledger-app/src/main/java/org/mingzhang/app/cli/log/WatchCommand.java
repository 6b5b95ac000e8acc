package org.mingzhang.app.cli.log;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.cli.source.LedgerOption;
import org.mingzhang.app.cli.source.OpenedLedger;
import org.mingzhang.app.node.UntilStopped;
import org.mingzhang.app.watch.CheckStatus;
import org.mingzhang.app.watch.Finding;
import org.mingzhang.app.watch.Watch;
import org.mingzhang.app.watch.WatchedLedger;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the ledger again and again, and tells what is not as it was recorded. */
@Command(name = "watch")
public final class WatchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Option(names = "--once", descriptionKey = "once")
    private boolean once;

    @Option(names = "--json")
    private boolean json;

    /** A look as programs are told of it. */
    private record Look(String check, Instant begun, List<Wrong> wrong) {}

    /** What a look saw. */
    private record Wrong(Finding.Kind kind, String where, Text says, Text whatToDo) {
        static Wrong of(Finding finding) {
            return new Wrong(finding.kind(), finding.where(), finding.text(), finding.whatToDo());
        }
    }

    public WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ledger.check();
        if (once) {
            try (Opened opened = open()) {
                return tell(opened.watched.watch());
            }
        }
        UntilStopped.run(
                this::open,
                opened -> {
                    opened.watched.watch().start();
                    tell(
                            "正在持续核对；发现的问题逐条显示（Ctrl-C 停止）",
                            "Watching; what is found is told at once (Ctrl-C stops it)");
                });
        return 0;
    }

    private int tell(Watch watch) {
        watch.once();
        for (CheckStatus check : watch.status()) {
            if (check.why() != null) {
                throw CommandFault.inputOutput(
                        "未能核对（%s）：%s".formatted(check.name(), check.why()),
                        "could not look (%s): %s".formatted(check.name(), check.why()));
            }
        }
        if (watch.findings().isEmpty()) {
            for (CheckStatus check : watch.status()) {
                CheckStatus.LastLook look = check.last();
                if (look != null) {
                    tell(
                            check.title().zh() + "：" + look.covered().zh(),
                            check.title().en() + ": " + look.covered().en());
                }
            }
            tell("未发现问题。", "Nothing is wrong.");
            return 0;
        }
        throw CommandFault.mismatch(
                "发现 %d 处问题；请保全现场，不要改动。".formatted(watch.findings().size()),
                "%d things are wrong. Keep everything as it is."
                        .formatted(watch.findings().size()));
    }

    private Opened open() throws IOException {
        OpenedLedger opened = ledger.open(terminal);
        return new Opened(
                opened,
                new WatchedLedger(
                        opened.source(),
                        RulebookLoader.fromClasspath(),
                        terminal.clock(),
                        opened.served() ? Instant.EPOCH : Instant.MAX,
                        this::alarm,
                        this::looked));
    }

    /** To people; programs are told of looks alone. */
    private void tell(String zh, String en) {
        if (!json) {
            terminal.say(zh, en);
        }
    }

    private synchronized void alarm(Finding finding) {
        tell(finding.text().zh(), finding.text().en());
    }

    private synchronized void looked(String check, Instant begun, Set<Finding> wrong) {
        if (json) {
            Look look = new Look(check, begun, wrong.stream().map(Wrong::of).toList());
            terminal.out().println(WireJson.mapper().valueToTree(look).toString());
            terminal.out().flush();
        }
    }

    /** The watch ends before its database does. */
    private record Opened(OpenedLedger ledger, WatchedLedger watched) implements Closeable {
        @Override
        public void close() throws IOException {
            try (ledger) {
                watched.close();
            }
        }
    }
}
