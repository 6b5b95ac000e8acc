package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.mingzhang.shared.ObjectionId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** The objection was looked into; an upheld one ends the procedure. */
@WireName("reinstatement.objection-resolved.v1")
public record ObjectionResolved(
        ReinstatementId reinstatementId,
        ObjectionId objectionId,
        LocalDate resolvedOn,
        boolean upheld,
        @Personal String grounds)
        implements ReinstatementEvent {
    @Override
    public LocalDate legalDate() {
        return resolvedOn;
    }
}
