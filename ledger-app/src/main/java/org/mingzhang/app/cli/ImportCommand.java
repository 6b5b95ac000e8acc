package org.mingzhang.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.importing.HistoryImport;
import org.mingzhang.app.importing.ImportCounts;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.register.OwnExport;
import org.mingzhang.command.platform.desk.LotDesks;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over the records of an older register. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--rulebook", required = true, paramLabel = "ID")
    @SuppressWarnings("NullAway.Init")
    private String rulebook;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "CSV")
    private @Nullable Path report;

    @Option(names = "--as", paramLabel = "ACCOUNT")
    private @Nullable String actor;

    @Option(names = "--organ", paramLabel = "ID")
    private @Nullable String organ;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--progress")
    private boolean progress;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        OwnExport.refuse(file);
        if (!Files.isRegularFile(file)) {
            throw CommandFault.notFound("没有这个文件：" + file, "There is no such file: " + file);
        }
        // Before the folder is opened: a slip of the pen must not leave a ledger behind.
        Rulebook book = rulebook(RulebookLoader.fromClasspath());
        try (LedgerNode node = LedgerNode.entering(data.folder(), terminal::complain)) {
            ImportCounts counts = run(node, book);
            if (json) {
                terminal.out().println(WireJson.mapper().writeValueAsString(counts));
            } else {
                tell(counts);
            }
        }
        return 0;
    }

    private ImportCounts run(LedgerNode node, Rulebook book) throws IOException {
        HistoryImport history =
                new HistoryImport(
                        node.part(CommandDoor.class),
                        node.part(LotDesks.class),
                        node::ownerConnection);
        try (ProgressBar bar =
                terminal.bar(new Text("导入", "import"), Files.size(file), " KB", 1024, progress)) {
            LongConsumer step = bar == null ? bytes -> {} : bar::stepTo;
            return history.run(
                    new HistoryImport.Order(
                            file,
                            book,
                            CommandFault.id(actor == null ? "cli" : actor, AccountId::new),
                            CommandFault.id(organ == null ? rulebook : organ, OrganisationId::new),
                            dryRun,
                            report,
                            step));
        }
    }

    private Rulebook rulebook(Rulebooks books) {
        if (!books.ids().contains(rulebook)) {
            String known = String.join(", ", books.ids());
            throw CommandFault.usage(
                    "没有规则库 %s；现有：%s".formatted(rulebook, known),
                    "There is no rulebook %s; there are: %s".formatted(rulebook, known));
        }
        return books.byId(rulebook);
    }

    private void tell(ImportCounts counts) {
        terminal.say(
                (dryRun ? "试运行，未记录任何内容。" : "")
                        + "共 %d 行：已登记 %d，无变化 %d，退回 %d；警告 %d 条"
                                .formatted(
                                        counts.rows(),
                                        counts.recorded(),
                                        counts.unchanged(),
                                        counts.rejected(),
                                        counts.warnings()),
                (dryRun ? "Dry run, nothing is recorded. " : "")
                        + "%d rows: %d recorded, %d unchanged, %d rejected; %d warnings"
                                .formatted(
                                        counts.rows(),
                                        counts.recorded(),
                                        counts.unchanged(),
                                        counts.rejected(),
                                        counts.warnings()));
        list("退回原因", "Rejected because of", counts.rejectedByCode());
        list("警告", "Warnings", counts.warningsByCode());
        if (report != null) {
            terminal.say("退回的行见 " + report, "The rejected rows are in " + report);
        }
    }

    private void list(String zh, String en, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            terminal.say(zh + "：", en + ":");
            new TreeMap<>(counts)
                    .forEach((code, count) -> terminal.out().printf("  %8d  %s%n", count, code));
        }
    }
}
