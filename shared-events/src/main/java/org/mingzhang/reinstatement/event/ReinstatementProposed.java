package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** A motion 动议 to use the cadre again, with every gate evaluated on that day. */
@WireName("reinstatement.proposed.v1")
public record ReinstatementProposed(
        ReinstatementId reinstatementId,
        CadreId cadreId,
        Post post,
        OrganisationId proposedBy,
        LocalDate proposedOn,
        @Personal String performance,
        List<GateVerdict> gates)
        implements ReinstatementEvent {
    public ReinstatementProposed {
        gates = List.copyOf(gates);
    }

    @Override
    public LocalDate legalDate() {
        return proposedOn;
    }
}
