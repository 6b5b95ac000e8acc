package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/** The tolerance of a case's matter was revoked: it protects the cadre no longer. */
@WireName("cadre.tolerance-revoked.v1")
public record ToleranceRevoked(CadreId cadreId, CaseId caseId, LocalDate revokedOn)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return revokedOn;
    }
}
