package org.mingzhang.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import org.mingzhang.shared.Text;

/**
 * Where a command answers.
 *
 * @param out the answer itself; stable JSON when asked for
 * @param err progress and complaints
 * @param interactive true when a person watches
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        Language language,
        boolean interactive,
        boolean coloured,
        Clock clock) {
    /** Says something on standard output, in the person's language. */
    public void say(Text text) {
        out.println(language.of(text));
    }

    /** Says something on standard output, in the person's language. */
    public void say(String zh, String en) {
        say(new Text(zh, en));
    }

    /** Complains on standard error, in the person's language. */
    public void complain(Text text) {
        err.println(language.of(text));
    }
}
