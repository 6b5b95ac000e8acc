package org.mingzhang.command.cadre.ordererasure;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Decide that the data of a person whose processing is restricted is erased, days later, by
 * somebody else. What it reaches follows from the record.
 *
 * @param basis code of a ground the rulebook lists
 */
@WireName("order-erasure")
public record OrderErasure(CadreId cadreId, String basis, LocalDate orderedOn)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
