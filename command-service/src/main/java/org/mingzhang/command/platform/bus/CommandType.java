package org.mingzhang.command.platform.bus;

import org.mingzhang.command.kernel.LedgerCommand;

/** One command: its public name and the record that carries it. */
public record CommandType(String name, Class<? extends LedgerCommand> type) {}
