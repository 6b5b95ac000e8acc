package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.TextsErased;
import org.mingzhang.shared.WireName;

/** The personal texts of the procedure were erased, with the data of its person. */
@WireName("reinstatement.personal-data-erased.v1")
public record ReinstatementTextsErased(
        ReinstatementId reinstatementId, CadreId cadreId, LocalDate erasedOn)
        implements ReinstatementEvent, TextsErased {
    @Override
    public LocalDate legalDate() {
        return erasedOn;
    }
}
