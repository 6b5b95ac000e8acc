package org.mingzhang.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzhang.merkle.verify.VerifyCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Hands all that was typed to the verifier, which is the same as in the jar that stands alone. */
@Command(name = "verify")
final class VerifyingCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Unmatched private List<String> typed = new ArrayList<>();

    VerifyingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new VerifyCommand(
                        terminal.out(),
                        terminal.err(),
                        terminal.language() == Language.ZH
                                ? org.mingzhang.merkle.report.Language.ZH
                                : org.mingzhang.merkle.report.Language.EN,
                        terminal.clock())
                .run(typed);
    }
}
