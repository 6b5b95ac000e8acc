package org.mingzhang.command.reinstatement;

import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.StreamId;

/** A step of one reinstatement procedure. */
public interface ReinstatementCommand extends LedgerCommand {
    ReinstatementId reinstatementId();

    @Override
    default StreamId target() {
        return reinstatementId().stream();
    }
}
