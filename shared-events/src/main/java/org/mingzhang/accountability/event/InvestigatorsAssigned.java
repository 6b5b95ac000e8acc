package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/** The case got its team of investigators 调查组; a later team replaces an earlier one. */
@WireName("accountability.investigators-assigned.v1")
public record InvestigatorsAssigned(
        CaseId caseId, LocalDate assignedOn, List<Investigator> investigators, AccountId leader)
        implements CaseEvent {
    public InvestigatorsAssigned {
        investigators = List.copyOf(investigators);
    }

    @Override
    public LocalDate legalDate() {
        return assignedOn;
    }
}
