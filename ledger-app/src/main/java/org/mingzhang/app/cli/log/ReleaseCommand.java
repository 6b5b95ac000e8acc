package org.mingzhang.app.cli.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.query.export.LedgerExport;
import org.mingzhang.query.export.Progress;
import org.mingzhang.query.export.PublicSelection;
import org.mingzhang.query.export.release.Release;
import org.mingzhang.query.export.release.Releases;
import org.mingzhang.query.export.statistics.LedgerStatistics;
import org.mingzhang.shared.Text;
import org.mingzhang.store.StoredEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a dated public export to a folder of them. */
@Command(name = "release")
public final class ReleaseCommand implements Callable<Integer> {
    /** The zone whose calendar days are the legal days. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Terminal terminal;

    @Mixin private HandingOut handing = new HandingOut();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            descriptionKey = "ledger.release.to")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    public ReleaseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        tell(handing.run(terminal, new Text("发布", "release"), this::publish));
        return 0;
    }

    private Release publish(LedgerNode node, LedgerExport export, Progress progress)
            throws IOException {
        PublicSelection selection =
                new PublicSelection(node.part(StoredEvents.class), node.part(EventSealing.class));
        RecordedFor recorded = handing.recorded();
        return new Releases(to)
                .publish(
                        export,
                        selection,
                        LocalDate.ofInstant(terminal.clock().instant(), ZONE),
                        progress,
                        new LedgerStatistics(node.part(StoredEvents.class))::of,
                        recorded.in(node, recorded.id(node), selection));
    }

    private void tell(Release release) throws IOException {
        if (handing.asJson()) {
            HandingOut.print(terminal, release);
            return;
        }
        terminal.say(
                "版本 %s：%d 条，曾公开而现不再公开的 %d 条；清单摘要 %s"
                        .formatted(
                                release.version(),
                                release.records(),
                                release.hidden(),
                                release.manifest().hex()),
                "Release %s: %d records, %d hidden that were public; manifest %s"
                        .formatted(
                                release.version(),
                                release.records(),
                                release.hidden(),
                                release.manifest().hex()));
        terminal.say(
                "差异见 %s/changes.csv".formatted(to.resolve(release.version())),
                "What changed: %s/changes.csv".formatted(to.resolve(release.version())));
    }
}
