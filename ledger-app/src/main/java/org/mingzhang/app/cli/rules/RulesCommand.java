package org.mingzhang.app.cli.rules;

import org.mingzhang.app.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reckons by a rulebook; records nothing. */
@Command(name = "rules", synopsisSubcommandLabel = "COMMAND")
public final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private RulesCommand() {}

    /** The command with all that it can reckon. */
    public static CommandLine of(Terminal terminal) {
        CommandLine line = new CommandLine(new RulesCommand());
        line.addSubcommand(new ExplainCommand(terminal));
        line.addSubcommand(new WorkdaysCommand(terminal));
        line.addSubcommand(new VoteCommand(terminal));
        line.addSubcommand(new AppealCommand(terminal));
        line.addSubcommand(new CodesCommand(terminal, CodesCommand::standardInput));
        line.addSubcommand(new ListCommand(terminal));
        line.addSubcommand(new ShowCommand(terminal));
        line.addSubcommand(new CheckCommand(terminal));
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), spec.resourceBundle().getString("missing.command"));
    }
}
