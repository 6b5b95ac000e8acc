package org.mingzhang.command.accountability.announcedecision;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** Records that the decision on a subject was announced. */
@WireName("announce-decision")
public record AnnounceDecision(
        CaseId caseId,
        Subject subject,
        LocalDate announcedOn,
        Publicity where,
        boolean toSubject,
        List<OrganisationId> toOrganisations)
        implements CaseCommand {
    public AnnounceDecision {
        toOrganisations = List.copyOf(toOrganisations);
    }
}
