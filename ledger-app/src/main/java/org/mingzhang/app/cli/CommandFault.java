package org.mingzhang.app.cli;

import java.util.function.Function;
import org.mingzhang.shared.Text;

/** A command that cannot do what was asked; carries what to say and the exit code. */
public final class CommandFault extends RuntimeException {
    static final int MISMATCH = 1;
    static final int USAGE = 2;
    static final int NOT_FOUND = 3;
    static final int INPUT_OUTPUT = 5;

    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final int exit;

    private CommandFault(int exit, String zh, String en) {
        super(en);
        this.text = new Text(zh, en);
        this.exit = exit;
    }

    /** What was compared differs. */
    public static CommandFault mismatch(String zh, String en) {
        return new CommandFault(MISMATCH, zh, en);
    }

    /** What was typed or given makes no sense. */
    public static CommandFault usage(String zh, String en) {
        return new CommandFault(USAGE, zh, en);
    }

    /** What was asked for is not on record. */
    public static CommandFault notFound(String zh, String en) {
        return new CommandFault(NOT_FOUND, zh, en);
    }

    /** Reading or writing failed. */
    public static CommandFault inputOutput(String zh, String en) {
        return new CommandFault(INPUT_OUTPUT, zh, en);
    }

    /** An identifier that was typed, or a complaint that it is none. */
    public static <T> T id(String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw usage("编号格式不对：" + text, "Malformed identifier: " + text);
        }
    }

    Text text() {
        return text;
    }

    int exit() {
        return exit;
    }
}
