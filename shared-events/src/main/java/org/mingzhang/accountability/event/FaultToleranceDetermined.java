package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** The body that holds to account answered every condition, look and red line (谁问责谁容错). */
@WireName("accountability.fault-tolerance-determined.v1")
public record FaultToleranceDetermined(
        CaseId caseId,
        Subject subject,
        LocalDate determinedOn,
        OrganisationId determinedBy,
        List<ConditionFinding> conditions,
        List<LookFinding> looks,
        List<RedLineFinding> redLines,
        ToleranceOutcome outcome,
        @Nullable CorrectionPlan plan,
        @Personal String grounds)
        implements SubjectStep {
    public FaultToleranceDetermined {
        conditions = List.copyOf(conditions);
        looks = List.copyOf(looks);
        redLines = List.copyOf(redLines);
    }

    @Override
    public LocalDate legalDate() {
        return determinedOn;
    }
}
