package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** The decision was announced 宣布. Every announcement is kept. */
@WireName("accountability.decision-announced.v1")
public record DecisionAnnounced(
        CaseId caseId,
        Subject subject,
        LocalDate announcedOn,
        Publicity where,
        boolean toSubject,
        List<OrganisationId> toOrganisations)
        implements SubjectStep {
    public DecisionAnnounced {
        toOrganisations = List.copyOf(toOrganisations);
    }

    @Override
    public LocalDate legalDate() {
        return announcedOn;
    }
}
