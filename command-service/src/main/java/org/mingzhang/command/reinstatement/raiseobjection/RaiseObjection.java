package org.mingzhang.command.reinstatement.raiseobjection;

import java.time.LocalDate;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.ObjectionId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** Record an objection to a notice. The summary names nobody who objected. */
@WireName("raise-objection")
public record RaiseObjection(
        ReinstatementId reinstatementId,
        ObjectionId objectionId,
        LocalDate raisedOn,
        String summary)
        implements ReinstatementCommand {}
