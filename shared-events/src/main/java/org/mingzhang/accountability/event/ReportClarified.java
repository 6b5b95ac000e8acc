package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * What a report had wrongly said of the subject was clarified 澄清正名.
 *
 * @param need code of the rulebook: why a clarification was due
 * @param issues the specific points that proved untrue, and nothing beyond them
 * @param spreadTo where the untrue report had spread
 * @param audience who heard the clarification
 * @param approvalLevel the level of the organ that approved it
 */
@WireName("accountability.report-clarified.v1")
public record ReportClarified(
        CaseId caseId,
        Subject subject,
        LocalDate clarifiedOn,
        OrganisationId clarifiedBy,
        @Code String need,
        @Personal List<String> issues,
        @Code List<String> forms,
        @Personal List<String> spreadTo,
        @Personal List<String> audience,
        @Code String approvalLevel)
        implements SubjectStep {
    public ReportClarified {
        issues = List.copyOf(issues);
        forms = List.copyOf(forms);
        spreadTo = List.copyOf(spreadTo);
        audience = List.copyOf(audience);
    }

    @Override
    public LocalDate legalDate() {
        return clarifiedOn;
    }
}
