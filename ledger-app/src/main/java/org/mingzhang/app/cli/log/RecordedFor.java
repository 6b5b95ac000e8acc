package org.mingzhang.app.cli.log;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.query.export.Exported;
import org.mingzhang.query.export.Selection;
import org.mingzhang.query.export.job.ExportRecording;
import org.mingzhang.query.export.job.HandedOut;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.OrganisationId;
import org.springframework.util.IdGenerator;
import picocli.CommandLine.Option;

/** For whom something is handed out, and why: what the ledger keeps of it. */
final class RecordedFor {
    @Option(names = "--as", paramLabel = "ACCOUNT", descriptionKey = "ledger.export.as")
    private String actor = "cli";

    @Option(names = "--organ", paramLabel = "ID", descriptionKey = "ledger.export.organ")
    private @Nullable String organ;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "ledger.export.reason")
    private String reason = "命令行导出 (export from the command line)";

    /** An id for what is about to be handed out. */
    ExportId id(LedgerNode node) {
        return new ExportId(node.part(IdGenerator.class).generateId().toString());
    }

    /** Puts it on record, once it is written. */
    Consumer<Exported> in(LedgerNode node, ExportId id, Selection selection) {
        AccountId by = CommandFault.id(actor, AccountId::new);
        OrganisationId of = organ == null ? null : CommandFault.id(organ, OrganisationId::new);
        ExportRecording recording = node.part(ExportRecording.class);
        return leaving ->
                recording.record(new HandedOut(id, selection.matter(), leaving, by, of, reason));
    }
}
