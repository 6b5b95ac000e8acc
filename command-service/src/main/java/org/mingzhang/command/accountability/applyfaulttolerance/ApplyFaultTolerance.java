package org.mingzhang.command.accountability.applyfaulttolerance;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.accountability.event.Applicant;
import org.mingzhang.accountability.event.ConditionClaim;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Applies for fault tolerance.
 *
 * @param claims for each condition of the rulebook a claim with evidence; may be empty ex officio
 */
@WireName("apply-fault-tolerance")
public record ApplyFaultTolerance(
        CaseId caseId,
        Subject subject,
        LocalDate appliedOn,
        Applicant applicant,
        List<ConditionClaim> claims)
        implements CaseCommand {
    public ApplyFaultTolerance {
        claims = List.copyOf(claims);
    }
}
