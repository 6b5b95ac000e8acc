package org.mingzhang.cadre.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.WireName;

/**
 * A matter of a case was tolerated 容错: what it may not be held against the cadre for.
 *
 * @param noEffects codes of the rulebook; none where the outcome is only lighter, whose impact
 *     period still runs
 */
@WireName("cadre.matter-tolerated.v1")
public record MatterTolerated(
        CadreId cadreId,
        CaseId caseId,
        ToleranceOutcome outcome,
        @Code List<String> noEffects,
        LocalDate determinedOn)
        implements CadreEvent {
    public MatterTolerated {
        noEffects = List.copyOf(noEffects);
    }

    @Override
    public LocalDate legalDate() {
        return determinedOn;
    }
}
