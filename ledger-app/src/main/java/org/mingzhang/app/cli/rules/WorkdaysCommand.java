package org.mingzhang.app.cli.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.wire.calculator.Calculator;
import org.mingzhang.wire.calculator.WorkdaysAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts working days after a day that is itself not counted. */
@Command(name = "workdays")
final class WorkdaysCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private BookOption book = new BookOption();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            converter = DayConverter.class,
            descriptionKey = "ledger.rules.from")
    @SuppressWarnings("NullAway.Init")
    private LocalDate from;

    @Option(
            names = "--days",
            required = true,
            paramLabel = "N",
            descriptionKey = "ledger.rules.days")
    private int days;

    @Option(
            names = "--known-at",
            paramLabel = "DATE",
            converter = DayConverter.class,
            descriptionKey = "ledger.rules.known-at")
    private @Nullable LocalDate knownAt;

    @Option(names = "--json")
    private boolean json;

    WorkdaysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ObjectNode question =
                Answers.question()
                        .put("from", from.toString())
                        .put("days", days)
                        .put("knownAt", knownAt == null ? null : knownAt.toString());
        Calculator calculator = book.calculator();
        WorkdaysAnswer answer = Answers.to("", () -> calculator.workdays(book.in(question)));
        if (json) {
            Answers.json(terminal, answer);
        } else {
            tell(answer);
        }
        return 0;
    }

    private void tell(WorkdaysAnswer answer) {
        terminal.say(
                "自 %s（当日不计入）起第 %d 个工作日：%s".formatted(from, days, answer.lastDay()),
                "Working day %2$d after %1$s (itself not counted): %3$s"
                        .formatted(from, days, answer.lastDay()));
        terminal.say("计入的日子：", "Days counted:");
        answer.workingDays().forEach(day -> terminal.out().println("  " + weekday(day)));
        terminal.say(
                knownAt == null ? "所依据的放假通知：" : "所依据的放假通知（截至 %s 所知）：".formatted(knownAt),
                knownAt == null
                        ? "Holiday notices used:"
                        : "Holiday notices used, as known on %s:".formatted(knownAt));
        answer.notices()
                .forEach(
                        notice ->
                                terminal.say(
                                        "  %d 年，%s 公布（%s）"
                                                .formatted(
                                                        notice.year(),
                                                        notice.knownFrom(),
                                                        notice.rule()),
                                        "  for %d, published on %s (%s)"
                                                .formatted(
                                                        notice.year(),
                                                        notice.knownFrom(),
                                                        notice.rule())));
    }

    private String weekday(LocalDate day) {
        return day
                + " "
                + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, terminal.language().locale());
    }
}
