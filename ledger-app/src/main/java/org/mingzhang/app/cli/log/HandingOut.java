package org.mingzhang.app.cli.log;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import org.mingzhang.app.cli.FolderOption;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.query.export.LedgerExport;
import org.mingzhang.query.export.NotExportable;
import org.mingzhang.query.export.Progress;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.WireJson;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that hand records out have in common. */
final class HandingOut {
    @Mixin private FolderOption data = new FolderOption();

    @Mixin private RecordedFor recorded = new RecordedFor();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--progress")
    private boolean progress;

    /** Writes records of a ledger. */
    @FunctionalInterface
    interface Work<T> {
        T on(LedgerNode node, LedgerExport export, Progress progress) throws IOException;
    }

    /** Has it done on the ledger of the data folder, which may be served or not. */
    <T> T run(Terminal terminal, Text task, Work<T> work) throws IOException {
        Path folder = data.existing();
        try {
            LedgerExport export = LedgerExport.under(LogPlace.in(folder).folder());
            try (LedgerNode node = LedgerNode.entering(folder, terminal::complain);
                    ProgressBar bar = terminal.bar(task, export.size(), "", 1, progress)) {
                return work.on(
                        node,
                        export,
                        bar == null ? (seen, shown) -> {} : (seen, shown) -> bar.stepTo(seen));
            }
        } catch (NotExportable | FaultException refused) {
            throw CommandFaults.of(refused);
        }
    }

    /** For whom it is put on record. */
    RecordedFor recorded() {
        return recorded;
    }

    /** True when it is told to a program. */
    boolean asJson() {
        return json;
    }

    /** Tells it to a program. */
    static void print(Terminal terminal, Object told) throws IOException {
        terminal.out()
                .println(
                        WireJson.mapper()
                                .writer(SerializationFeature.INDENT_OUTPUT)
                                .writeValueAsString(told));
    }
}
