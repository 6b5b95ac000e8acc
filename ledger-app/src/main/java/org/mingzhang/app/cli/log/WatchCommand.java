package org.mingzhang.app.cli.log;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
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
                    terminal.say(
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
            terminal.say("未发现问题。", "Nothing is wrong.");
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
                        this::alarm));
    }

    private synchronized void alarm(Finding finding) {
        terminal.say(finding.text());
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
