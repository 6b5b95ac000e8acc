package org.mingzhang.command.reinstatement.decidereinstatement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * Record the collective decision on a motion. The outcome follows from the vote.
 *
 * @param decidedBy the committee that met
 * @param grounds why, above all when the motion failed
 */
@WireName("decide-reinstatement")
public record DecideReinstatement(
        ReinstatementId reinstatementId,
        LocalDate decidedOn,
        OrganisationId decidedBy,
        Vote vote,
        @Nullable String grounds)
        implements ReinstatementCommand {}
