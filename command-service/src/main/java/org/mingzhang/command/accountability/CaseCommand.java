package org.mingzhang.command.accountability;

import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.StreamId;

/** A command on one accountability case. */
public interface CaseCommand extends LedgerCommand {
    CaseId caseId();

    @Override
    default StreamId target() {
        return caseId().stream();
    }
}
