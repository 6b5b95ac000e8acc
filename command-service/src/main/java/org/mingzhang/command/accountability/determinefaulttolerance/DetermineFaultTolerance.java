package org.mingzhang.command.accountability.determinefaulttolerance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.ConditionFinding;
import org.mingzhang.accountability.event.CorrectionPlan;
import org.mingzhang.accountability.event.LookFinding;
import org.mingzhang.accountability.event.RedLineFinding;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Answers an application for fault tolerance.
 *
 * @param plan what has to be put right; required unless nothing is granted
 */
@WireName("determine-fault-tolerance")
public record DetermineFaultTolerance(
        CaseId caseId,
        Subject subject,
        LocalDate determinedOn,
        List<ConditionFinding> conditions,
        List<LookFinding> looks,
        List<RedLineFinding> redLines,
        ToleranceOutcome outcome,
        @Nullable CorrectionPlan plan,
        String grounds)
        implements CaseCommand {
    public DetermineFaultTolerance {
        conditions = List.copyOf(conditions);
        looks = List.copyOf(looks);
        redLines = List.copyOf(redLines);
    }
}
