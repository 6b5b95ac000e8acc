package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.WireName;

/** The restriction of processing was lifted. */
@WireName("cadre.processing-resumed.v1")
public record ProcessingResumed(CadreId cadreId, LocalDate resumedOn) implements ProtectionEvent {
    @Override
    public LocalDate legalDate() {
        return resumedOn;
    }
}
