package org.mingzhang.organisation.event;

import java.time.LocalDate;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.WireName;

/** The case on this organisation ended. */
@WireName("organisation.investigation-ended.v1")
public record OrganisationInvestigationEnded(
        OrganisationId organisationId, CaseId caseId, LocalDate endedOn)
        implements OrganisationEvent {
    @Override
    public LocalDate legalDate() {
        return endedOn;
    }
}
