package org.mingzhang.command.cadre.restorepartyrights;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Restore the rights of a Party member after probation 留党察看. The end of the time alone restores
 * nothing.
 *
 * @param restoredOn the day from which the rights are restored
 * @param branchMeetingOn the day the branch's meeting carried it
 */
@WireName("restore-party-rights")
public record RestorePartyRights(
        CadreId cadreId,
        CaseId caseId,
        LocalDate restoredOn,
        OrganisationId branch,
        LocalDate branchMeetingOn,
        OrganisationId approvedBy,
        LocalDate approvedOn)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
