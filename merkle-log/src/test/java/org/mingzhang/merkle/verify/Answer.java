package org.mingzhang.merkle.verify;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.report.Language;

/** What the command answers, as text and once more as JSON. */
record Answer(int exit, String out, String err, String machine) {
    static Answer to(Path thing, String... more) {
        return to(thing.toString(), more);
    }

    static Answer to(String thing, String... more) {
        List<String> typed = new ArrayList<>(List.of(more));
        typed.addFirst(thing);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = run(typed, out, err);
        StringWriter machine = new StringWriter();
        typed.add("--json");
        if (run(typed, machine, new StringWriter()) != exit) {
            throw new AssertionError("another exit code with --json");
        }
        return new Answer(exit, out.toString(), err.toString(), machine.toString());
    }

    /** The verdict, said at a time. */
    static String verdict(long time, String... typed) {
        StringWriter out = new StringWriter();
        int exit =
                new VerifyCommand(
                                new PrintWriter(out),
                                new PrintWriter(out),
                                Language.EN,
                                () -> Instant.ofEpochSecond(time))
                        .run(List.of(typed));
        return exit + " " + out;
    }

    /** Only the exit code. */
    static int exit(Path thing, String... more) {
        List<String> typed = new ArrayList<>(List.of(more));
        typed.addFirst(thing.toString());
        return run(typed, new StringWriter(), new StringWriter());
    }

    private static int run(List<String> typed, StringWriter out, StringWriter err) {
        return new VerifyCommand(new PrintWriter(out), new PrintWriter(err), Language.ZH)
                .run(typed);
    }

    Json.Members json() {
        return JsonReader.readObject(machine.getBytes(StandardCharsets.UTF_8));
    }

    Json.Members problem(int index) {
        return (Json.Members) json().items("problems").values().get(index);
    }
}
