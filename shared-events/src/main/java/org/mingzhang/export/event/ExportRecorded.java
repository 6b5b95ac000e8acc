package org.mingzhang.export.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * Records were handed out as files: all of one matter, or, when none is named, what anybody may
 * see.
 *
 * @param logSize the records are those among so many first entries of the public log
 * @param records how many of them are shown
 * @param manifest of the list of the files, which holds the digest of each of them
 */
@WireName("export.recorded.v1")
public record ExportRecorded(
        ExportId exportId,
        @Nullable CaseId caseId,
        @Nullable ReinstatementId reinstatementId,
        @Nullable CadreId cadreId,
        long logSize,
        long records,
        ContentDigest manifest,
        AccountId askedBy,
        LocalDate exportedOn)
        implements ExportEvent {
    @Override
    public LocalDate legalDate() {
        return exportedOn;
    }
}
