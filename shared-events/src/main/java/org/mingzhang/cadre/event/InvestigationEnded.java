package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/** The case on this cadre ended. */
@WireName("cadre.investigation-ended.v1")
public record InvestigationEnded(CadreId cadreId, CaseId caseId, LocalDate endedOn)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return endedOn;
    }
}
