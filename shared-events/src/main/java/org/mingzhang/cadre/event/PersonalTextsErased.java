package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.TextsErased;
import org.mingzhang.shared.WireName;

/**
 * The person's data was erased, on this record and on those it reaches.
 *
 * @param basis that of the order
 */
@WireName("cadre.personal-data-erased.v1")
public record PersonalTextsErased(
        CadreId cadreId, @Code String basis, ErasureScope reach, LocalDate erasedOn)
        implements ProtectionEvent, TextsErased {
    @Override
    public LocalDate legalDate() {
        return erasedOn;
    }
}
