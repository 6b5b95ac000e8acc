package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** The tolerance was revoked 撤销容错. What follows for the subject is for people to decide. */
@WireName("accountability.fault-tolerance-revoked.v1")
public record FaultToleranceRevoked(
        CaseId caseId,
        Subject subject,
        LocalDate revokedOn,
        OrganisationId revokedBy,
        RevocationCause cause,
        List<EvidenceId> evidence,
        @Personal String grounds)
        implements SubjectStep {
    public FaultToleranceRevoked {
        evidence = List.copyOf(evidence);
    }

    @Override
    public LocalDate legalDate() {
        return revokedOn;
    }
}
