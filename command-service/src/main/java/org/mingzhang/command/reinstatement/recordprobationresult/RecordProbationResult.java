package org.mingzhang.command.reinstatement.recordprobationresult;

import java.time.LocalDate;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** Record how the time on trial 试用期 ended. */
@WireName("record-probation-result")
public record RecordProbationResult(
        ReinstatementId reinstatementId,
        LocalDate assessedOn,
        OrganisationId assessedBy,
        boolean passed,
        String finding)
        implements ReinstatementCommand {}
