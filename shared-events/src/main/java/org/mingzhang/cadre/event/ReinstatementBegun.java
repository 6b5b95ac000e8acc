package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** A reinstatement procedure was begun for this cadre. */
@WireName("cadre.reinstatement-begun.v1")
public record ReinstatementBegun(
        CadreId cadreId, ReinstatementId reinstatementId, LocalDate begunOn) implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return begunOn;
    }
}
