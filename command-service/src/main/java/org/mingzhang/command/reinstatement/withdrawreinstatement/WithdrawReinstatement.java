package org.mingzhang.command.reinstatement.withdrawreinstatement;

import java.time.LocalDate;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** Give a procedure up, at any step before the appointment. */
@WireName("withdraw-reinstatement")
public record WithdrawReinstatement(
        ReinstatementId reinstatementId,
        LocalDate withdrawnOn,
        OrganisationId withdrawnBy,
        String grounds)
        implements ReinstatementCommand {}
