package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** Fault tolerance 容错 was applied for. */
@WireName("accountability.fault-tolerance-applied.v1")
public record FaultToleranceApplied(
        CaseId caseId,
        Subject subject,
        LocalDate appliedOn,
        Applicant applicant,
        List<ConditionClaim> claims)
        implements SubjectStep {
    public FaultToleranceApplied {
        claims = List.copyOf(claims);
    }

    @Override
    public LocalDate legalDate() {
        return appliedOn;
    }
}
