package org.mingzhang.command.cadre.recordfollowup;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Record a follow-up visit 回访 after a case.
 *
 * @param corrected true when what was wrong is found to be put right
 */
@WireName("record-follow-up")
public record RecordFollowUp(
        CadreId cadreId,
        CaseId caseId,
        LocalDate visitedOn,
        OrganisationId visitedBy,
        String finding,
        boolean corrected)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
