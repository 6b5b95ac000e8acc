package org.mingzhang.command.reinstatement.restoretopost;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.command.reinstatement.GateStatement;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * Restore a cadre to the post of the procedure. No clock does this by itself.
 *
 * @param statements the gates the record cannot answer, answered again for this day
 */
@WireName("restore-to-post")
public record RestoreToPost(
        ReinstatementId reinstatementId, LocalDate restoredOn, List<GateStatement> statements)
        implements ReinstatementCommand {
    public RestoreToPost {
        statements = List.copyOf(statements);
    }
}
