package org.mingzhang.command.cadre.resumeprocessing;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/** Lift the restriction of processing. */
@WireName("resume-processing")
public record ResumeProcessing(CadreId cadreId, LocalDate resumedOn) implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
