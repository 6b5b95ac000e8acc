package org.mingzhang.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
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

    /**
     * A bar of progress on standard error, when a person watches or asks for it; else null.
     *
     * @param unit what is counted, and how many of the steps are one of it
     */
    public @Nullable ProgressBar bar(Text task, long steps, String unit, long size, boolean asked) {
        if (!asked && !interactive) {
            return null;
        }
        return new ProgressBarBuilder()
                .setTaskName(language.of(task))
                .setInitialMax(steps)
                .setUnit(unit, size)
                .setStyle(
                        coloured ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    /** Complains on standard error, in the person's language. */
    public void complain(Text text) {
        err.println(language.of(text));
    }
}
