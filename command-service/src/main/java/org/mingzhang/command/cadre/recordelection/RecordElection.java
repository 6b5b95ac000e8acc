package org.mingzhang.command.cadre.recordelection;

import java.time.LocalDate;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Record the election to a post that nobody appoints to.
 *
 * @param election which one, and its result
 */
@WireName("record-election")
public record RecordElection(CadreId cadreId, Post post, LocalDate electedOn, String election)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
