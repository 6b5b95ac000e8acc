package org.mingzhang.command.accountability.revokefaulttolerance;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.accountability.event.RevocationCause;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** Revokes what was tolerated. */
@WireName("revoke-fault-tolerance")
public record RevokeFaultTolerance(
        CaseId caseId,
        Subject subject,
        LocalDate revokedOn,
        RevocationCause cause,
        List<EvidenceId> evidence,
        String grounds)
        implements CaseCommand {
    public RevokeFaultTolerance {
        evidence = List.copyOf(evidence);
    }
}
