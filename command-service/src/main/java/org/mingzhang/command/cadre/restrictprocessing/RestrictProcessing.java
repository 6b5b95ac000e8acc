package org.mingzhang.command.cadre.restrictprocessing;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Restrict the processing of a person's data 限制处理: it is kept, and not used otherwise. The act
 * before any erasure, and in its place while a duty to keep binds.
 *
 * @param basis code of a ground the rulebook lists
 */
@WireName("restrict-processing")
public record RestrictProcessing(CadreId cadreId, String basis, LocalDate restrictedOn)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
