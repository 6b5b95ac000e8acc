package org.mingzhang.organisation.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.WireName;

/** A case was opened on this organisation. */
@WireName("organisation.investigation-opened.v1")
public record OrganisationInvestigationOpened(
        OrganisationId organisationId,
        CaseId caseId,
        @Code List<String> grounds,
        LocalDate conductFrom,
        LocalDate conductTo,
        LocalDate openedOn)
        implements OrganisationEvent {
    public OrganisationInvestigationOpened {
        grounds = List.copyOf(grounds);
    }

    @Override
    public LocalDate legalDate() {
        return openedOn;
    }
}
