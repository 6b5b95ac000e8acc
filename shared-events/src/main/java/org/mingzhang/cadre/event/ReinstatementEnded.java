package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** The procedure ended, with or without a post. */
@WireName("cadre.reinstatement-ended.v1")
public record ReinstatementEnded(
        CadreId cadreId, ReinstatementId reinstatementId, boolean restored, LocalDate endedOn)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return endedOn;
    }
}
