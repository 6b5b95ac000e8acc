package org.mingzhang.app.cli.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.FolderOption;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.keeper.RebuiltLog;
import org.mingzhang.keeper.run.LedgerSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the public log's files anew out of the events, in a folder of their own, and compares. */
@Command(name = "rebuild-log")
public final class RebuildLogCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "ledger.rebuild-log.to")
    private @Nullable Path to;

    public RebuildLogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data.existing();
        Path fresh = to == null ? folder.resolve("log-rebuilt") : to;
        if (Files.exists(fresh)) {
            throw CommandFault.usage("文件夹已存在：" + fresh, "The folder exists already: " + fresh);
        }
        PublishedLog published =
                PublishedLog.in(folder)
                        .orElseThrow(
                                () ->
                                        CommandFault.notFound(
                                                "还没有校验点", "There is no checkpoint yet"));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                LedgerSession session = RecordedEvents.of(database)) {
            return tell(
                    RebuiltLog.of(
                            session, published.checkpoint(), LogPlace.in(folder).folder(), fresh),
                    fresh);
        }
    }

    private int tell(RebuiltLog rebuilt, Path fresh) {
        terminal.say(
                "已由 %d 条事件重新生成：%s".formatted(rebuilt.size(), fresh),
                "Made anew out of %d events: %s".formatted(rebuilt.size(), fresh));
        if (rebuilt.same()) {
            terminal.say("与现有文件逐字节一致。", "The same as the existing files, byte for byte.");
            return 0;
        }
        if (!rebuilt.rootAsSigned()) {
            terminal.say(
                    "事件得出的根与已签名的校验点不同：事件在签名之后变了。",
                    "The events give another root than was signed: they changed since.");
        }
        rebuilt.differing().stream()
                .limit(SHOWN)
                .forEach(path -> terminal.say("不同：" + path, "Differs: " + path));
        int count = rebuilt.differing().size();
        throw CommandFault.mismatch(
                "有 %d 个文件不同。".formatted(count), "%d files differ.".formatted(count));
    }
}
