package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** The cadre was restored to a post, every gate evaluated again on that day. */
@WireName("reinstatement.restored-to-post.v1")
public record RestoredToPost(
        ReinstatementId reinstatementId,
        CadreId cadreId,
        Post post,
        LocalDate restoredOn,
        List<GateVerdict> gates)
        implements ReinstatementEvent {
    public RestoredToPost {
        gates = List.copyOf(gates);
    }

    @Override
    public LocalDate legalDate() {
        return restoredOn;
    }
}
