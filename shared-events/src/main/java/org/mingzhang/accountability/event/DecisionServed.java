package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;
import org.mingzhang.shared.WireName;

/**
 * The decision was handed to the subject; an appeal runs from here.
 *
 * @param appealUntil last day of the appeal, or null where the rule gives none or no limit
 */
@WireName("accountability.decision-served.v1")
public record DecisionServed(
        CaseId caseId,
        Subject subject,
        LocalDate servedOn,
        boolean appealOpen,
        @Nullable LocalDate appealUntil,
        Text appealExplanation)
        implements SubjectStep {
    @Override
    public LocalDate legalDate() {
        return servedOn;
    }
}
