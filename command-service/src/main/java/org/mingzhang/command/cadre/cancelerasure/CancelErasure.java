package org.mingzhang.command.cadre.cancelerasure;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/** Take the order to erase back. */
@WireName("cancel-erasure")
public record CancelErasure(CadreId cadreId, LocalDate cancelledOn) implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
