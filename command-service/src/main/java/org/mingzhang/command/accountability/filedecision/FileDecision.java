package org.mingzhang.command.accountability.filedecision;

import java.time.LocalDate;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Records that the decision on a subject, as it stands, was put on file.
 *
 * @param file code of the rulebook: which file
 * @param reference number of the entry in that file
 */
@WireName("file-decision")
public record FileDecision(
        CaseId caseId,
        Subject subject,
        LocalDate filedOn,
        String file,
        OrganisationId keeper,
        String reference)
        implements CaseCommand {}
