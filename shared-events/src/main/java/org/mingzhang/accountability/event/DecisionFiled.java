package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * The decision, or what changed it, was put on file 归档.
 *
 * @param file code of the rulebook: which file it went into
 * @param reference number of the entry in that file
 */
@WireName("accountability.decision-filed.v1")
public record DecisionFiled(
        CaseId caseId,
        Subject subject,
        LocalDate filedOn,
        @Code String file,
        OrganisationId keeper,
        @Code String reference)
        implements SubjectStep {
    @Override
    public LocalDate legalDate() {
        return filedOn;
    }
}
