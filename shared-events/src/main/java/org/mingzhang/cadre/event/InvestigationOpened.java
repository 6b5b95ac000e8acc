package org.mingzhang.cadre.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.WireName;

/** A case was opened on this cadre; kept here so that the same facts are not investigated twice. */
@WireName("cadre.investigation-opened.v1")
public record InvestigationOpened(
        CadreId cadreId,
        CaseId caseId,
        @Code List<String> grounds,
        LocalDate conductFrom,
        LocalDate conductTo,
        LocalDate openedOn)
        implements CadreEvent {
    public InvestigationOpened {
        grounds = List.copyOf(grounds);
    }

    @Override
    public LocalDate legalDate() {
        return openedOn;
    }
}
