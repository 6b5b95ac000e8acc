package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** The decision was changed; the old one stays on record. */
@WireName("accountability.decision-amended.v1")
public record DecisionAmended(
        CaseId caseId,
        Subject subject,
        LocalDate amendedOn,
        OrganisationId amendedBy,
        AmendmentKind kind,
        List<MeasureImposed> measures,
        List<Restriction> restrictions,
        @Personal String grounds)
        implements SubjectStep {
    public DecisionAmended {
        measures = List.copyOf(measures);
        restrictions = List.copyOf(restrictions);
    }

    @Override
    public LocalDate legalDate() {
        return amendedOn;
    }
}
