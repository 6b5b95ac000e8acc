package org.mingzhang.command.accountability.recordcorrection;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Records whether a correction plan was carried out.
 *
 * @param carriedOut false when it was not by its due date
 */
@WireName("record-correction")
public record RecordCorrection(
        CaseId caseId,
        Subject subject,
        LocalDate checkedOn,
        boolean carriedOut,
        List<EvidenceId> evidence,
        String result)
        implements CaseCommand {
    public RecordCorrection {
        evidence = List.copyOf(evidence);
    }
}
