package org.mingzhang.command.kernel;

import org.mingzhang.shared.StreamId;

/** Something a person asks the ledger to record. Its public name is its {@code @WireName}. */
public interface LedgerCommand {
    /** The stream the command decides on. */
    StreamId target();
}
