package org.mingzhang.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Text;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in the person's language what was typed wrong, where, and what is expected instead. A value
 * with more digits than a date is not repeated: it may be somebody's number.
 */
final class UsageComplaint implements IParameterExceptionHandler {
    private static final int DIGITS_OF_A_DATE = 8;

    private final Terminal terminal;

    UsageComplaint(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        terminal.complain(text(fault));
        if (fault.getClass() == ParameterException.class && fault.getArgSpec() == null) {
            command.usage(terminal.err());
        } else {
            Help help = command.getHelp();
            terminal.err().print(help.synopsisHeading());
            terminal.err().print(help.synopsis(help.synopsisHeadingLength()));
            String name = command.getCommandSpec().qualifiedName();
            terminal.complain(
                    new Text("详见 " + name + " --help", "See " + name + " --help for more"));
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static Text text(ParameterException fault) {
        return switch (fault) {
            case MissingParameterException missing -> missing(missing.getMissing());
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MutuallyExclusiveArgsException exclusive ->
                    exclusive(exclusive.getCommandLine().getCommandSpec().args());
            case OverwrittenOptionException twice ->
                    new Text(
                            name(twice.getOverwritten()) + " 只能给出一次",
                            name(twice.getOverwritten()) + " can be given only once");
            default -> {
                ArgSpec where = fault.getArgSpec();
                // What the program itself complains of is in the person's language already.
                String own = Objects.requireNonNullElse(fault.getMessage(), "");
                yield where == null ? new Text(own, own) : malformed(where, fault.getValue());
            }
        };
    }

    private static Text missing(List<ArgSpec> missing) {
        if (missing.stream().anyMatch(each -> each.group() != null)) {
            return new Text(
                    "须给出其中一项：" + names(missing, "、"),
                    "One of these is needed: " + names(missing, ", "));
        }
        return new Text("缺少 " + names(missing, "、"), "Missing: " + names(missing, ", "));
    }

    private static Text exclusive(List<ArgSpec> all) {
        List<ArgSpec> grouped = all.stream().filter(each -> each.group() != null).toList();
        return new Text(
                "只能给出其中一项：" + names(grouped, "、"),
                "Only one of these can be given: " + names(grouped, ", "));
    }

    private static Text unmatched(UnmatchedArgumentException fault) {
        String typed =
                fault.getUnmatched().stream()
                        .map(UsageComplaint::discreet)
                        .collect(Collectors.joining(" "));
        List<String> near = fault.getSuggestions();
        boolean guess = !near.isEmpty();
        return new Text(
                "没有这样的命令、选项或者参数：" + typed + (guess ? "；是不是 " + String.join("、", near) : ""),
                "There is no such command, option or argument: "
                        + typed
                        + (guess ? "; did you mean " + String.join(", ", near) : ""));
    }

    private static Text malformed(ArgSpec where, @Nullable Object given) {
        Text expected = expected(where.type());
        boolean flag = where.type() == boolean.class;
        String value = given == null || flag ? "" : discreet(given.toString());
        String name = flag ? ((OptionSpec) where).longestName() : name(where);
        return new Text(
                name + "：" + expected.zh() + (value.isEmpty() ? "" : "，而不是 " + value),
                name + ": " + expected.en() + (value.isEmpty() ? "" : ", not " + value));
    }

    private static Text expected(Class<?> type) {
        if (type == LocalDate.class) {
            return new Text("应为实有的日期，如 2024-01-31", "expected a day that exists, like 2024-01-31");
        }
        if (type == int.class) {
            return new Text(
                    "应为整数（不大于 " + Integer.MAX_VALUE + "）",
                    "expected a whole number (" + Integer.MAX_VALUE + " at most)");
        }
        return type == boolean.class
                ? new Text("不带值", "takes no value")
                : new Text("不能是这个值", "cannot be this value");
    }

    private static String discreet(String typed) {
        return typed.chars().filter(Character::isDigit).count() > DIGITS_OF_A_DATE ? "***" : typed;
    }

    private static String names(List<ArgSpec> all, String between) {
        return all.stream().map(UsageComplaint::name).collect(Collectors.joining(between));
    }

    /** As it is typed: {@code --from=DATE}, {@code FILE}. */
    private static String name(ArgSpec one) {
        return switch (one) {
            case OptionSpec option when option.arity().max() == 0 -> option.longestName();
            case OptionSpec option -> option.longestName() + "=" + option.paramLabel();
            default -> one.paramLabel();
        };
    }
}
