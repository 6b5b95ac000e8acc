package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** The collective decision, by those who should attend. */
@WireName("reinstatement.decided.v1")
public record ReinstatementDecided(
        ReinstatementId reinstatementId,
        LocalDate decidedOn,
        OrganisationId decidedBy,
        Vote vote,
        boolean approved,
        @Personal @Nullable String grounds)
        implements ReinstatementEvent {
    @Override
    public LocalDate legalDate() {
        return decidedOn;
    }
}
