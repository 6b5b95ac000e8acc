package org.mingzhang.app.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.demo.DemoCommand;
import org.mingzhang.app.cli.demo.TrainCommand;
import org.mingzhang.app.cli.log.AuditCommand;
import org.mingzhang.app.cli.log.CheckpointCommand;
import org.mingzhang.app.cli.log.ExportCommand;
import org.mingzhang.app.cli.log.RebuildLogCommand;
import org.mingzhang.app.cli.log.ReleaseCommand;
import org.mingzhang.app.cli.log.RotateLogKeyCommand;
import org.mingzhang.app.cli.log.RotateMasterKeyCommand;
import org.mingzhang.app.cli.log.StatisticsCommand;
import org.mingzhang.app.cli.log.WatchCommand;
import org.mingzhang.app.cli.log.WitnessCommand;
import org.mingzhang.app.cli.rules.RulesCommand;
import org.mingzhang.app.database.FolderFault;
import org.mingzhang.shared.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands of the program, and what becomes of their failures. */
@Command(name = "ledger", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class CommandTree implements Runnable {
    /** SQLSTATE of an unknown column, table and schema. */
    private static final Set<String> UNKNOWN_PARTS = Set.of("42703", "42P01", "3F000");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "zh|en", scope = CommandLine.ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // Language reads it before anything is parsed.
    private String language = "zh";

    private CommandTree() {}

    /** The commands, answering on a terminal. */
    public static CommandLine of(Terminal terminal) {
        CommandLine line = new CommandLine(new CommandTree());
        VersionCommand version = new VersionCommand(terminal);
        line.getCommandSpec().versionProvider(version);
        line.addSubcommand(new ServeCommand(terminal));
        line.addSubcommand(new DemoCommand(terminal));
        line.addSubcommand(new ImportCommand(terminal));
        line.addSubcommand(new HistoryCommand(terminal));
        line.addSubcommand(new CaseCommand(terminal));
        line.addSubcommand(new DuesCommand(terminal));
        line.addSubcommand(new AccountsCommand(terminal));
        line.addSubcommand(RulesCommand.of(terminal));
        line.addSubcommand(new CheckpointCommand(terminal));
        line.addSubcommand(new AuditCommand(terminal));
        line.addSubcommand(new RebuildLogCommand(terminal));
        line.addSubcommand(new RotateLogKeyCommand(terminal));
        line.addSubcommand(new RotateMasterKeyCommand(terminal));
        line.addSubcommand(new ExportCommand(terminal));
        line.addSubcommand(new ReleaseCommand(terminal));
        line.addSubcommand(new StatisticsCommand(terminal));
        line.addSubcommand(new WitnessCommand(terminal));
        line.addSubcommand(new WatchCommand(terminal));
        line.addSubcommand(new TrainCommand(terminal));
        line.addSubcommand(version);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        // It answers --help itself, being a program of its own as well.
        line.addSubcommand(new VerifyingCommand(terminal));
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setResourceBundle(
                ResourceBundle.getBundle(
                        "org.mingzhang.app.cli.help",
                        terminal.language().locale(),
                        // Chinese is the root; the machine's own language must not come before.
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        terminal.interactive() && terminal.coloured() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler(new UsageComplaint(terminal));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, terminal));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    @Override
    public void run() {
        throw missing(spec);
    }

    /** What to say when only part of a command was typed. */
    static ParameterException missing(CommandSpec spec) {
        return new ParameterException(
                spec.commandLine(), spec.resourceBundle().getString("missing.command"));
    }

    private static int failed(Exception failure, Terminal terminal) throws Exception {
        return switch (failure) {
            case CommandFault fault -> {
                terminal.complain(fault.text());
                yield fault.exit();
            }
            case FolderFault fault -> {
                terminal.complain(fault.text());
                yield CommandFault.INPUT_OUTPUT;
            }
            case IOException fault -> {
                terminal.complain(
                        new Text(
                                "读写失败：" + fault.getMessage(), "I/O failed: " + fault.getMessage()));
                yield CommandFault.INPUT_OUTPUT;
            }
            default -> {
                String missing = missingPart(failure).orElseThrow(() -> failure);
                terminal.complain(
                        new Text(
                                "台账的数据库由本程序的另一版本建立（%s）。由较早版本建立的，先用本版本运行一次 ./ledger serve（升级数据库，记录不变），再试；由较新版本建立的，请用较新版本。"
                                        .formatted(missing),
                                "The ledger's database was made by another version of this program (%s). If by an earlier one, run ./ledger serve of this version once (it upgrades the database and changes no record), then try again; if by a later one, use that."
                                        .formatted(missing)));
                yield CommandFault.INPUT_OUTPUT;
            }
        };
    }

    /**
     * What the database says when it has no such table or column as a statement was written for.
     */
    private static Optional<String> missingPart(@Nullable Throwable failure) {
        if (failure instanceof SQLException refused
                && UNKNOWN_PARTS.contains(String.valueOf(refused.getSQLState()))) {
            return Optional.of(String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
        }
        return failure == null ? Optional.empty() : missingPart(failure.getCause());
    }
}
