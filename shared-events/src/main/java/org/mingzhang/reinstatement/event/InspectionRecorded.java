package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * The inspection 考察 of the candidate.
 *
 * @param fileExamined true when the personnel file was examined
 * @param mattersChecked true when the personal matters reported were checked
 * @param disciplineOrganHeard true when the discipline organ was heard
 * @param leadsChecked true when every lead that can be checked was
 */
@WireName("reinstatement.inspection-recorded.v1")
public record InspectionRecorded(
        ReinstatementId reinstatementId,
        LocalDate inspectedOn,
        OrganisationId inspectedBy,
        List<AccountId> inspectors,
        boolean fileExamined,
        boolean mattersChecked,
        boolean disciplineOrganHeard,
        boolean leadsChecked,
        @Personal String finding)
        implements ReinstatementEvent {
    public InspectionRecorded {
        inspectors = List.copyOf(inspectors);
    }

    @Override
    public LocalDate legalDate() {
        return inspectedOn;
    }
}
