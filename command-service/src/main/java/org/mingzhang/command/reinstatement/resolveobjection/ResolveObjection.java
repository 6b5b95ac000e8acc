package org.mingzhang.command.reinstatement.resolveobjection;

import java.time.LocalDate;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.ObjectionId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * Record the answer to an objection.
 *
 * @param upheld true ends the procedure
 */
@WireName("resolve-objection")
public record ResolveObjection(
        ReinstatementId reinstatementId,
        ObjectionId objectionId,
        LocalDate resolvedOn,
        boolean upheld,
        String grounds)
        implements ReinstatementCommand {}
