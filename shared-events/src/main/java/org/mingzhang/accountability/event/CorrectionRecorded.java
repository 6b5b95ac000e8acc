package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * The correction plan of a tolerated matter was followed up 纠错跟踪.
 *
 * @param carriedOut false when the plan was not carried out by its due date
 */
@WireName("accountability.correction-recorded.v1")
public record CorrectionRecorded(
        CaseId caseId,
        Subject subject,
        LocalDate checkedOn,
        boolean carriedOut,
        List<EvidenceId> evidence,
        @Personal String result)
        implements SubjectStep {
    public CorrectionRecorded {
        evidence = List.copyOf(evidence);
    }

    @Override
    public LocalDate legalDate() {
        return checkedOn;
    }
}
