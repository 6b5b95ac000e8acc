package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/** Evidence was taken on record: digest and size; the file itself stays outside the ledger. */
@WireName("accountability.evidence-recorded.v1")
public record EvidenceRecorded(
        CaseId caseId,
        EvidenceId evidenceId,
        @Personal String title,
        @Code String mediaType,
        @Code String sha256,
        long sizeBytes,
        LocalDate obtainedOn)
        implements CaseEvent {
    @Override
    public LocalDate legalDate() {
        return obtainedOn;
    }
}
