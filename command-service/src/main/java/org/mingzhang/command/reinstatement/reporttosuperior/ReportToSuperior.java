package org.mingzhang.command.reinstatement.reporttosuperior;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** Report to the organisation department above before the decision 事前报告. */
@WireName("report-to-superior")
public record ReportToSuperior(
        ReinstatementId reinstatementId,
        LocalDate reportedOn,
        OrganisationId reportedTo,
        @Nullable String documentNumber)
        implements ReinstatementCommand {}
