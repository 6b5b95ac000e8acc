package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/** A post lost under a case that was annulled is given back. */
@WireName("cadre.post-given-back.v1")
public record PostGivenBack(CadreId cadreId, CaseId caseId, Post post, LocalDate givenBackOn)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return givenBackOn;
    }
}
