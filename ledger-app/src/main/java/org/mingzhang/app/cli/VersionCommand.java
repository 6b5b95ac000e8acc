package org.mingzhang.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Says which version runs. */
@Command(name = "version")
final class VersionCommand implements Callable<Integer>, IVersionProvider {
    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().println(getVersion()[0]);
        return 0;
    }

    @Override
    public String[] getVersion() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        return new String[] {"ledger " + (version == null ? "(development)" : version)};
    }
}
