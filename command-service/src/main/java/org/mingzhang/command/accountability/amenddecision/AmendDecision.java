package org.mingzhang.command.accountability.amenddecision;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.accountability.event.AmendmentKind;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Changes the measures of a decision; the old decision stays on record.
 *
 * @param measures all measures that hold from now on; empty when none does
 */
@WireName("amend-decision")
public record AmendDecision(
        CaseId caseId,
        Subject subject,
        LocalDate amendedOn,
        AmendmentKind kind,
        List<MeasureImposed> measures,
        String grounds)
        implements CaseCommand {
    public AmendDecision {
        measures = List.copyOf(measures);
    }
}
