package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** The procedure was given up by who moved it. */
@WireName("reinstatement.withdrawn.v1")
public record ReinstatementWithdrawn(
        ReinstatementId reinstatementId,
        LocalDate withdrawnOn,
        OrganisationId withdrawnBy,
        @Personal String grounds)
        implements ReinstatementEvent {
    @Override
    public LocalDate legalDate() {
        return withdrawnOn;
    }
}
