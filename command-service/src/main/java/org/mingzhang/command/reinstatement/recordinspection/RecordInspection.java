package org.mingzhang.command.reinstatement.recordinspection;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * Record the inspection 考察 of the candidate.
 *
 * @param mattersChecked true when the personal matters reported were checked
 * @param leadsChecked true when every lead that can be checked was
 */
@WireName("record-inspection")
public record RecordInspection(
        ReinstatementId reinstatementId,
        LocalDate inspectedOn,
        OrganisationId inspectedBy,
        List<AccountId> inspectors,
        boolean fileExamined,
        boolean mattersChecked,
        boolean disciplineOrganHeard,
        boolean leadsChecked,
        String finding)
        implements ReinstatementCommand {
    public RecordInspection {
        inspectors = List.copyOf(inspectors);
    }
}
