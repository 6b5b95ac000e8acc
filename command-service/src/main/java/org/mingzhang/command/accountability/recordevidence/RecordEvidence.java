package org.mingzhang.command.accountability.recordevidence;

import java.time.LocalDate;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.WireName;

/** Takes evidence on record; the file itself stays outside the ledger. */
@WireName("record-evidence")
public record RecordEvidence(
        CaseId caseId,
        EvidenceId evidenceId,
        String title,
        String mediaType,
        String sha256,
        long sizeBytes,
        LocalDate obtainedOn)
        implements CaseCommand {}
