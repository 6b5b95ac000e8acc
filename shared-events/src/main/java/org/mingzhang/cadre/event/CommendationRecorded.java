package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/** A commendation 表彰奖励 of the cadre. */
@WireName("cadre.commendation-recorded.v1")
public record CommendationRecorded(
        CadreId cadreId,
        @Personal String title,
        OrganisationId awardedBy,
        LocalDate awardedOn,
        @Personal String grounds)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return awardedOn;
    }
}
