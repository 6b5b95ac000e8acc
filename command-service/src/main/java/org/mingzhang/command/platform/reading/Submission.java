package org.mingzhang.command.platform.reading;

import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.bus.CommandTypes;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.ContentDigest;

/** A command with its header, read and complete. */
public record Submission(LedgerCommand command, Header header, Rulebook rulebook) {
    /** The public name of the command. */
    public String name() {
        return CommandTypes.nameOf(command.getClass());
    }

    /** What an approval is bound to, and what tells a repeat from a reused command id. */
    public ContentDigest digest() {
        return ContentDigests.of(
                name(), header.organ(), header.reason(), rulebook.version().id(), command);
    }
}
