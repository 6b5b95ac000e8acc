package org.mingzhang.merkle.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.List;
import org.mingzhang.merkle.report.Language;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.verify.Arguments.Option;

/**
 * {@code verify}: says whether a proof, an export or a mirrored log is what was recorded. Reads the
 * files it is given and nothing else.
 */
public final class VerifyCommand {
    private static final int USAGE = 2;
    private static final int INPUT_OUTPUT = 5;
    private static final String NAME = "verify";

    private final PrintWriter out;
    private final PrintWriter err;
    private final InstantSource clock;
    private Language language;

    /**
     * A command that answers on two streams.
     *
     * @param language unless {@code --lang} asks for another
     */
    public VerifyCommand(PrintWriter out, PrintWriter err, Language language) {
        this(out, err, language, InstantSource.system());
    }

    /** The same by another clock, which says how old a cosignature is. */
    public VerifyCommand(PrintWriter out, PrintWriter err, Language language, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.language = language;
        this.clock = clock;
    }

    /** The program of the jar that stands alone. */
    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        List<String> typed = List.of(args);
        boolean named = !typed.isEmpty() && typed.getFirst().equals(NAME);
        int exit =
                new VerifyCommand(out, err, Language.ZH)
                        .run(named ? typed.subList(1, typed.size()) : typed);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Answers, and says the exit code: 0 for verified and for nothing else. */
    public int run(List<String> typed) {
        try {
            Arguments arguments = Arguments.of(typed);
            language = language(arguments);
            if (arguments.has(Option.HELP)) {
                out.print(Usage.text(language));
                return 0;
            }
            if (arguments.has(Option.OPENSSL)) {
                out.print(Usage.openssl());
                return 0;
            }
            if (arguments.has(Option.PAGE)) {
                out.print(new String(VerifyPage.bytes(), StandardCharsets.UTF_8));
                return 0;
            }
            return answer(new Verification(arguments, clock).report(), arguments);
        } catch (UsageFault fault) {
            err.println(fault.text(language));
            err.print(Usage.text(language));
            return USAGE;
        } catch (NoSuchFileException missing) {
            return inputOutput("没有这个文件：", "no such file: ", missing);
        } catch (IOException failed) {
            return inputOutput("读取失败：", "cannot be read: ", failed);
        }
    }

    private int inputOutput(String zh, String en, IOException failed) {
        err.println((language == Language.ZH ? zh : en) + failed.getMessage());
        return INPUT_OUTPUT;
    }

    private int answer(Report report, Arguments arguments) {
        if (arguments.has(Option.JSON)) {
            out.println(report.json());
        } else if (arguments.has(Option.QUIET)) {
            out.println(report.verdict().line(language));
        } else {
            out.print(report.text(language));
        }
        return report.verdict().exit();
    }

    private Language language(Arguments arguments) {
        return arguments.all(Option.LANG).stream()
                .reduce((first, last) -> last)
                .map(word -> word.startsWith("en") ? Language.EN : Language.ZH)
                .orElse(language);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}
