package org.mingzhang.app.cli.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.FolderOption;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.database.SealingKey;
import org.mingzhang.app.node.UntilStopped;
import org.mingzhang.app.watch.CheckStatus;
import org.mingzhang.app.watch.Finding;
import org.mingzhang.app.watch.Watch;
import org.mingzhang.app.watch.WatchedLedger;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.MasterKey;
import org.mingzhang.rulebook.file.RulebookLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the ledger again and again, and tells what is not as it was recorded. */
@Command(name = "watch")
public final class WatchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Option(names = "--once", descriptionKey = "once")
    private boolean once;

    public WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.existing();
        if (once) {
            try (Opened opened = open(folder)) {
                return tell(opened.ledger.watch());
            }
        }
        UntilStopped.run(
                () -> open(folder),
                opened -> {
                    opened.ledger.watch().start();
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

    private Opened open(Path folder) throws IOException {
        EventSealing sealing = new EventSealing(MasterKey.read(new SealingKey(folder).file()));
        EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        DatabaseAccess access = database.access();
        return new Opened(
                database,
                new WatchedLedger(
                        access.url(),
                        DatabaseAccess.APP,
                        access.app(),
                        sealing,
                        LogPlace.in(folder).folder(),
                        RulebookLoader.fromClasspath(),
                        terminal.clock(),
                        this::alarm));
    }

    private synchronized void alarm(Finding finding) {
        terminal.say(finding.text());
    }

    /** The watch ends before the database does. */
    private record Opened(EmbeddedDatabase database, WatchedLedger ledger) implements Closeable {
        @Override
        public void close() throws IOException {
            try (database) {
                ledger.close();
            }
        }
    }
}
