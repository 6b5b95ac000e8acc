package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** How the time on trial 试用期 ended. */
@WireName("reinstatement.probation-result-recorded.v1")
public record ProbationResultRecorded(
        ReinstatementId reinstatementId,
        LocalDate assessedOn,
        OrganisationId assessedBy,
        boolean passed,
        @Personal String finding)
        implements ReinstatementEvent {
    @Override
    public LocalDate legalDate() {
        return assessedOn;
    }
}
