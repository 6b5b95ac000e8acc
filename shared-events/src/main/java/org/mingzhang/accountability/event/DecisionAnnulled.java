package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** The decision was annulled 撤销: restrictions end and the post is given back. */
@WireName("accountability.decision-annulled.v1")
public record DecisionAnnulled(
        CaseId caseId,
        Subject subject,
        LocalDate annulledOn,
        OrganisationId annulledBy,
        @Personal String grounds)
        implements SubjectStep {
    @Override
    public LocalDate legalDate() {
        return annulledOn;
    }
}
