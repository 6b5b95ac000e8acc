package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.TextsErased;
import org.mingzhang.shared.WireName;

/**
 * The personal texts of the case were erased.
 *
 * @param cadreId with whose data; the last person the case concerns
 */
@WireName("accountability.personal-data-erased.v1")
public record CaseTextsErased(CaseId caseId, CadreId cadreId, LocalDate erasedOn)
        implements CaseEvent, TextsErased {
    @Override
    public LocalDate legalDate() {
        return erasedOn;
    }
}
