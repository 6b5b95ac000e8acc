package org.mingzhang.command.accountability.assigninvestigators;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.accountability.event.Investigator;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/** Assigns the investigators; a later team replaces an earlier one. */
@WireName("assign-investigators")
public record AssignInvestigators(
        CaseId caseId, LocalDate assignedOn, List<Investigator> investigators, AccountId leader)
        implements CaseCommand {
    public AssignInvestigators {
        investigators = List.copyOf(investigators);
    }
}
