package org.mingzhang.command.platform;

import org.mingzhang.command.kernel.Decider;
import org.mingzhang.command.kernel.LedgerCommand;

/** Where a command is decided and its events are handed over for recording. */
public interface Desk {
    /**
     * Decides on the state of the command's own stream. Accepted events are recorded with the unit
     * of work: those of the own stream by the aggregate that calls, those of other streams beside
     * them in the same transaction.
     *
     * @throws CommandRefused when the decision refuses; nothing is recorded
     * @throws DryRun when the command only asked what would be recorded; nothing is recorded
     */
    <C extends LedgerCommand, S> void take(C command, S state, Decider<C, S> decider);
}
