package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * The result of the recommendation 民主推荐; it is a reference, not a vote.
 *
 * @param heldBy who organised it
 */
@WireName("reinstatement.recommendation-recorded.v1")
public record RecommendationRecorded(
        ReinstatementId reinstatementId,
        LocalDate heldOn,
        OrganisationId heldBy,
        int participants,
        int inFavour)
        implements ReinstatementEvent {
    @Override
    public LocalDate legalDate() {
        return heldOn;
    }
}
