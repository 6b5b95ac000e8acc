package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** The organisation department above was told beforehand; the next step waits for its answer. */
@WireName("reinstatement.reported-to-superior.v1")
public record ReportedToSuperior(
        ReinstatementId reinstatementId,
        LocalDate reportedOn,
        OrganisationId reportedTo,
        @Code @Nullable String documentNumber)
        implements ReinstatementEvent {
    @Override
    public LocalDate legalDate() {
        return reportedOn;
    }
}
