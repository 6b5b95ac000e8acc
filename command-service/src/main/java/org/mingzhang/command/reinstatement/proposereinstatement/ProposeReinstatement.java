package org.mingzhang.command.reinstatement.proposereinstatement;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.reinstatement.GateStatement;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * Move that a cadre be used again in a post.
 *
 * @param performance how the person did since
 * @param statements one answer for each gate the record cannot answer
 */
@WireName("propose-reinstatement")
public record ProposeReinstatement(
        ReinstatementId reinstatementId,
        CadreId cadreId,
        Post post,
        OrganisationId proposedBy,
        LocalDate proposedOn,
        String performance,
        List<GateStatement> statements)
        implements ReinstatementCommand {
    public ProposeReinstatement {
        statements = List.copyOf(statements);
    }
}
