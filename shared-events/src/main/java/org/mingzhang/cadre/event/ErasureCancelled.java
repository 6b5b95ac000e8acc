package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.WireName;

/** The order to erase was taken back before it was carried out. */
@WireName("cadre.erasure-cancelled.v1")
public record ErasureCancelled(CadreId cadreId, LocalDate cancelledOn) implements ProtectionEvent {
    @Override
    public LocalDate legalDate() {
        return cancelledOn;
    }
}
