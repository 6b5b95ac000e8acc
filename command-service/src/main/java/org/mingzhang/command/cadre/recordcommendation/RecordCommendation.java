package org.mingzhang.command.cadre.recordcommendation;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/** Record a commendation 表彰奖励. */
@WireName("record-commendation")
public record RecordCommendation(
        CadreId cadreId,
        String title,
        OrganisationId awardedBy,
        LocalDate awardedOn,
        String grounds)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
