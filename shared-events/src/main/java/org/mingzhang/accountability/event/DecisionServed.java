package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;
import org.mingzhang.shared.WireName;

/**
 * The decision was handed to the subject; an appeal runs from here.
 *
 * @param appealUntil last day of the appeal, or null where the rule gives none or no limit
 * @param roads every road of appeal that service opened, each with its last day; absent where none
 *     was recorded
 */
@WireName("accountability.decision-served.v1")
public record DecisionServed(
        CaseId caseId,
        Subject subject,
        LocalDate servedOn,
        boolean appealOpen,
        @Nullable LocalDate appealUntil,
        @Code Text appealExplanation,
        @Nullable List<AppealRoad> roads)
        implements SubjectStep {
    public DecisionServed {
        roads = roads == null ? null : List.copyOf(roads);
    }

    /** Without roads on record. */
    public DecisionServed(
            CaseId caseId,
            Subject subject,
            LocalDate servedOn,
            boolean appealOpen,
            @Nullable LocalDate appealUntil,
            Text appealExplanation) {
        this(caseId, subject, servedOn, appealOpen, appealUntil, appealExplanation, null);
    }

    @Override
    public LocalDate legalDate() {
        return servedOn;
    }
}
