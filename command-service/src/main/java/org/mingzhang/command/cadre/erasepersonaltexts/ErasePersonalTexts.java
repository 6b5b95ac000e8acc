package org.mingzhang.command.cadre.erasepersonaltexts;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/** Carry out the order to erase that stands. It cannot be undone. */
@WireName("erase-personal-data")
public record ErasePersonalTexts(CadreId cadreId, LocalDate erasedOn) implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
