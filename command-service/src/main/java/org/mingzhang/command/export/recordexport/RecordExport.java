package org.mingzhang.command.export.recordexport;

import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Put on record that records were handed out: all of one matter, or, when none is named, what
 * anybody may see. The ledger's own exports submit it before their files appear.
 *
 * @param logSize how many entries the public log had
 * @param records how many of them are shown
 * @param manifest SHA-256 of the export's {@code manifest.json}
 */
@WireName("record-export")
public record RecordExport(
        ExportId exportId,
        @Nullable CaseId caseId,
        @Nullable ReinstatementId reinstatementId,
        @Nullable CadreId cadreId,
        long logSize,
        long records,
        ContentDigest manifest)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return exportId.stream();
    }
}
