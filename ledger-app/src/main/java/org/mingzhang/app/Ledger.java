package org.mingzhang.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.mingzhang.app.cli.CommandTree;
import org.mingzhang.app.cli.Language;
import org.mingzhang.app.cli.Terminal;

/** The program {@code ledger}: what was typed becomes one command, its answer an exit code. */
public final class Ledger {
    private Ledger() {}

    public static void main(String[] args) {
        Terminal terminal =
                new Terminal(
                        writer(FileDescriptor.out),
                        writer(FileDescriptor.err),
                        Language.of(args, System.getenv()),
                        Optional.ofNullable(System.console())
                                .filter(Console::isTerminal)
                                .isPresent(),
                        System.getenv("NO_COLOR") == null,
                        Clock.systemUTC());
        int exit = CommandTree.of(terminal).execute(args);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(exit);
    }

    /** UTF-8 whatever the machine's own encoding is. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}
