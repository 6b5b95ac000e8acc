package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.WireName;

/**
 * It was decided to erase a person's data; not before a day that leaves time to think again.
 *
 * @param basis code of the rulebook's table of grounds for it
 * @param orderedBy who proposed it, and may not carry it out
 * @param earliestOn the first day on which it may be carried out
 */
@WireName("cadre.erasure-ordered.v1")
public record ErasureOrdered(
        CadreId cadreId,
        @Code String basis,
        ErasureScope reach,
        AccountId orderedBy,
        LocalDate orderedOn,
        LocalDate earliestOn)
        implements ProtectionEvent {
    @Override
    public LocalDate legalDate() {
        return orderedOn;
    }
}
