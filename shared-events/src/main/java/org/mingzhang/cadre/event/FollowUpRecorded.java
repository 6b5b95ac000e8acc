package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/**
 * A follow-up visit 回访 after a case.
 *
 * @param corrected true when what was wrong is found to be put right
 */
@WireName("cadre.follow-up-recorded.v1")
public record FollowUpRecorded(
        CadreId cadreId,
        CaseId caseId,
        LocalDate visitedOn,
        OrganisationId visitedBy,
        @Personal String finding,
        boolean corrected)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return visitedOn;
    }
}
