package org.mingzhang.cadre.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/**
 * All restrictions that now follow from one case: after a decision, an amendment, or none after an
 * annulment.
 */
@WireName("cadre.restrictions-set.v1")
public record RestrictionsSet(
        CadreId cadreId, CaseId caseId, List<Restriction> restrictions, LocalDate setOn)
        implements CadreEvent {
    public RestrictionsSet {
        restrictions = List.copyOf(restrictions);
    }

    @Override
    public LocalDate legalDate() {
        return setOn;
    }
}
