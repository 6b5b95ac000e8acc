package org.mingzhang.command.reinstatement.recordrecommendation;

import java.time.LocalDate;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** Record the result of the recommendation 民主推荐. */
@WireName("record-recommendation")
public record RecordRecommendation(
        ReinstatementId reinstatementId,
        LocalDate heldOn,
        OrganisationId heldBy,
        int participants,
        int inFavour)
        implements ReinstatementCommand {}
