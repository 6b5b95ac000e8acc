package org.mingzhang.app.cli.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.query.export.Exported;
import org.mingzhang.query.export.LedgerExport;
import org.mingzhang.query.export.Progress;
import org.mingzhang.query.export.PublicSelection;
import org.mingzhang.query.export.Readers;
import org.mingzhang.query.export.Selection;
import org.mingzhang.query.export.WholeSelection;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.Text;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.wire.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes records as files that anybody can verify, whether the ledger is served or not. */
@Command(name = "export")
public final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private HandingOut handing = new HandingOut();

    @Option(names = "--public", descriptionKey = "ledger.export.public")
    private boolean open;

    @Option(names = "--case", paramLabel = "ID", descriptionKey = "ledger.export.case")
    private @Nullable String whole;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR|FILE.zip",
            descriptionKey = "ledger.export.out")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    public ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (open == (whole != null)) {
            throw CommandFault.usage(
                    "请给出 --public 或 --case 其中之一", "Give either --public or --case");
        }
        try {
            tell(handing.run(terminal, new Text("导出", "export"), this::write));
        } catch (FileAlreadyExistsException there) {
            throw CommandFault.usage("已经存在，不覆盖：" + out, "It exists and is not overwritten: " + out);
        }
        return 0;
    }

    /** What was written, under the id of its record. */
    private record Written(ExportId id, Exported exported) {}

    private Written write(LedgerNode node, LedgerExport export, Progress progress)
            throws IOException {
        ExportId id = handing.recorded().id(node);
        Selection selection = selection(node);
        return new Written(
                id,
                export.write(selection, out, progress, handing.recorded().in(node, id, selection)));
    }

    private Selection selection(LedgerNode node) {
        StoredEvents stored = node.part(StoredEvents.class);
        EventSealing sealing = node.part(EventSealing.class);
        return whole == null
                ? new PublicSelection(stored, sealing)
                : WholeSelection.of(stored, sealing, whole)
                        .orElseThrow(
                                () ->
                                        CommandFault.notFound(
                                                "没有登记：" + whole, "Nothing on record as " + whole));
    }

    private void tell(Written written) throws IOException {
        ExportId id = written.id();
        Exported exported = written.exported();
        if (handing.asJson()) {
            HandingOut.print(terminal, asJson(id, exported));
            return;
        }
        boolean internal = exported.readers() == Readers.INTERNAL;
        terminal.say(
                "已导出 %d 条：%s%s".formatted(exported.records(), out, internal ? "（内部资料，不得外传）" : ""),
                "%d records exported: %s%s"
                        .formatted(
                                exported.records(),
                                out,
                                internal ? " (INTERNAL, not to be passed on)" : ""));
        terminal.say(
                "校验点：%s，%d 条"
                        .formatted(exported.checkpoint().origin(), exported.checkpoint().size()),
                "Checkpoint of %s: %d entries"
                        .formatted(exported.checkpoint().origin(), exported.checkpoint().size()));
        terminal.say(
                "已登记：导出编号 %s，清单摘要 %s".formatted(id.value(), exported.manifest().hex()),
                "On record: export %s, manifest %s"
                        .formatted(id.value(), exported.manifest().hex()));
        if (exported.waiting() > 0) {
            terminal.say(
                    "还有 %d 条尚未进入校验点，未导出".formatted(exported.waiting()),
                    "%d records are not in a checkpoint yet and were left out"
                            .formatted(exported.waiting()));
        }
        terminal.say(
                "核验：./ledger verify %s --key 公布的公钥".formatted(out),
                "To verify: ./ledger verify %s --key THE-PUBLISHED-KEY".formatted(out));
    }

    private ObjectNode asJson(ExportId id, Exported exported) {
        return WireJson.mapper()
                .createObjectNode()
                .put("readers", exported.readers().word())
                .put("id", id.value())
                .put("out", out.toString())
                .put("manifest", exported.manifest().hex())
                .put("records", exported.records())
                .put("waiting", exported.waiting())
                .put("origin", exported.checkpoint().origin())
                .put("size", exported.checkpoint().size())
                .put("root", exported.checkpoint().root().base64());
    }
}
