package org.mingzhang.command.accountability.clarifyreport;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Clarifies what proved untrue.
 *
 * @param need code of the rulebook: why a clarification is due
 * @param issues the specific points that proved untrue
 * @param confinedToIssues confirms that the clarification appraises nobody beyond these points
 * @param spreadTo where the untrue report had spread
 * @param audience who hears the clarification
 * @param approvalLevel the level of the organ that approved it
 */
@WireName("clarify-report")
public record ClarifyReport(
        CaseId caseId,
        Subject subject,
        LocalDate clarifiedOn,
        String need,
        List<String> issues,
        boolean confinedToIssues,
        List<String> forms,
        List<String> spreadTo,
        List<String> audience,
        String approvalLevel)
        implements CaseCommand {
    public ClarifyReport {
        issues = List.copyOf(issues);
        forms = List.copyOf(forms);
        spreadTo = List.copyOf(spreadTo);
        audience = List.copyOf(audience);
    }
}
