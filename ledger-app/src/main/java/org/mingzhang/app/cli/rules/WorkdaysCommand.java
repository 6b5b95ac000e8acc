package org.mingzhang.app.cli.rules;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.rulebook.HolidayNotice;
import org.mingzhang.rulebook.HolidayNotices;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.rulebook.WorkCalendar;
import org.mingzhang.shared.RulebookVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts working days after a day that is itself not counted. */
@Command(name = "workdays")
final class WorkdaysCommand implements Callable<Integer> {
    /** The notice of one year that was used. */
    record Notice(int year, LocalDate knownFrom, String rule) {}

    record Answer(
            RulebookVersion rulebook,
            LocalDate from,
            int days,
            @Nullable LocalDate knownAt,
            LocalDate lastDay,
            List<LocalDate> workingDays,
            List<Notice> notices) {}

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
        if (days < 1) {
            throw CommandFault.usage(
                    "--days 须为不小于 1 的整数，而不是 " + days,
                    "--days must be a whole number from 1, not " + days);
        }
        Answer answer = answer();
        if (json) {
            Answers.json(terminal, answer);
        } else {
            tell(answer);
        }
        return 0;
    }

    private Answer answer() throws IOException {
        Rulebook rulebook = book.book();
        HolidayNotices holidays = rulebook.holidays();
        LocalDate known = Objects.requireNonNullElse(knownAt, LocalDate.MAX);
        WorkCalendar calendar = holidays.knownAt(known);
        try {
            LocalDate last = calendar.lastWorkingDay(from, days);
            List<LocalDate> counted =
                    from.plusDays(1)
                            .datesUntil(last.plusDays(1))
                            .filter(calendar::isWorkingDay)
                            .toList();
            List<Notice> used =
                    holidays
                            .inForce(known)
                            .subMap(from.getYear(), last.plusMonths(1).getYear() + 1)
                            .values()
                            .stream()
                            .map(WorkdaysCommand::notice)
                            .toList();
            return new Answer(rulebook.version(), from, days, knownAt, last, counted, used);
        } catch (UnknownYear unknown) {
            throw knownAt == null ? Answers.refused(unknown) : Answers.refused(unknown, knownAt);
        }
    }

    private static Notice notice(HolidayNotice notice) {
        return new Notice(notice.year(), notice.knownFrom(), notice.basis().rule());
    }

    private void tell(Answer answer) {
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
