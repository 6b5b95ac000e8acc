package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.WireName;

/**
 * The rights of a Party member were restored after probation; the period that waits for it runs
 * from this day.
 *
 * @param restoredOn the day from which the rights are restored
 * @param branchMeetingOn the day the branch's meeting carried it
 */
@WireName("cadre.party-rights-restored.v1")
public record PartyRightsRestored(
        CadreId cadreId,
        CaseId caseId,
        LocalDate restoredOn,
        OrganisationId branch,
        LocalDate branchMeetingOn,
        OrganisationId approvedBy,
        LocalDate approvedOn)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return restoredOn;
    }
}
