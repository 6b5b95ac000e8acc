package org.mingzhang.app.cli.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.codes.CodeFault;
import org.mingzhang.codes.CreditCode;
import org.mingzhang.codes.IdentityNumber;
import org.mingzhang.shared.Text;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Checks the arithmetic of a code. An identity number is read from standard input alone, because an
 * argument stays in the shell's history and in the list of processes; it is never printed.
 */
@Command(name = "codes")
final class CodesCommand implements Callable<Integer> {
    private static final int WRONG = 2;
    private static final Text GOOD = new Text("格式和校验码正确", "Well formed, the check character fits");

    /** Where an identity number comes from. */
    @FunctionalInterface
    interface Input {
        @Nullable String line() throws IOException;
    }

    record Answer(String kind, boolean wellFormed, @Nullable CodeFault fault, Text explanation) {}

    /** Exactly one of the two. */
    static final class Which {
        @Option(
                names = "--credit-code",
                required = true,
                paramLabel = "CODE",
                descriptionKey = "ledger.rules.credit-code")
        private @Nullable String creditCode;

        @Option(names = "--id-number", required = true, descriptionKey = "ledger.rules.id-number")
        private boolean idNumber;
    }

    private final Terminal terminal;
    private final Input input;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Which which;

    @Option(names = "--json")
    private boolean json;

    CodesCommand(Terminal terminal, Input input) {
        this.terminal = terminal;
        this.input = input;
    }

    @Override
    public Integer call() throws IOException {
        String creditCode = which.creditCode;
        Answer answer =
                which.idNumber || creditCode == null
                        ? answer("id-number", identityFault())
                        : answer("credit-code", CreditCode.fault(creditCode));
        if (json) {
            Answers.json(terminal, answer);
        } else {
            terminal.say(answer.explanation());
            terminal.say(
                    "校验通过不等于真实存在，以登记机关为准", "A code that passes need not exist: ask its register");
        }
        return answer.wellFormed() ? 0 : WRONG;
    }

    private Optional<CodeFault> identityFault() throws IOException {
        String line = input.line();
        if (line == null || line.isBlank()) {
            throw CommandFault.usage(
                    "请从标准输入给出公民身份号码，不要写在命令行里",
                    "Give the identity number on standard input, never as an argument");
        }
        return IdentityNumber.fault(IdentityNumber.normal(line), LocalDate.now(terminal.clock()));
    }

    private static Answer answer(String kind, Optional<CodeFault> fault) {
        return new Answer(
                kind, fault.isEmpty(), fault.orElse(null), fault.map(CodeFault::text).orElse(GOOD));
    }

    /** A line of standard input; not shown while a person types it. */
    static @Nullable String standardInput() throws IOException {
        Optional<Console> typing =
                Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (typing.isPresent()) {
            char[] typed = typing.get().readPassword();
            return typed == null ? null : new String(typed);
        }
        return new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
    }
}
