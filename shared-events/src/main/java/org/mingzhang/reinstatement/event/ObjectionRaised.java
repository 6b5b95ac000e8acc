package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.mingzhang.shared.ObjectionId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** Someone objected during the notice; it stops the appointment until resolved. */
@WireName("reinstatement.objection-raised.v1")
public record ObjectionRaised(
        ReinstatementId reinstatementId,
        ObjectionId objectionId,
        LocalDate raisedOn,
        @Personal String summary)
        implements ReinstatementEvent {
    @Override
    public LocalDate legalDate() {
        return raisedOn;
    }
}
