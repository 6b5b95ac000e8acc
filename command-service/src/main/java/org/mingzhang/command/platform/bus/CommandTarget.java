package org.mingzhang.command.platform.bus;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.mingzhang.command.kernel.LedgerCommand;

/** Finds a command's stream by asking the command: commands carry no annotation of a framework. */
final class CommandTarget implements CommandTargetResolver {
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(
                ((LedgerCommand) command.getPayload()).target(), null);
    }

    static String identifierOf(CommandMessage<?> command) {
        return ((LedgerCommand) command.getPayload()).target().toString();
    }
}
