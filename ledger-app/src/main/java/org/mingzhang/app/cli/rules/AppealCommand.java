package org.mingzhang.app.cli.rules;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.AppealWindow;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether and until when a remedy against a decision is open. */
@Command(name = "appeal")
final class AppealCommand implements Callable<Integer> {
    /**
     * @param term {@code none}, {@code unsettled}, {@code unlimited} or {@code dated}
     */
    record Answer(
            RulebookVersion rulebook,
            String kind,
            Text label,
            LocalDate decidedOn,
            LocalDate servedOn,
            boolean open,
            String term,
            @Nullable LocalDate until,
            boolean suspends,
            String rule,
            String source,
            boolean verified,
            Text explanation) {}

    private final Terminal terminal;

    @Mixin private BookOption book = new BookOption();

    @Option(
            names = "--decided-on",
            required = true,
            paramLabel = "DATE",
            converter = DayConverter.class,
            descriptionKey = "ledger.rules.decided-on")
    @SuppressWarnings("NullAway.Init")
    private LocalDate decidedOn;

    @Option(
            names = "--served-on",
            required = true,
            paramLabel = "DATE",
            converter = DayConverter.class,
            descriptionKey = "ledger.rules.served-on")
    @SuppressWarnings("NullAway.Init")
    private LocalDate servedOn;

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            descriptionKey = "ledger.rules.kind")
    @SuppressWarnings("NullAway.Init")
    private String kind;

    @Option(names = "--json")
    private boolean json;

    AppealCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (servedOn.isBefore(decidedOn)) {
            throw CommandFault.usage(
                    "送达日 %s 早于决定日 %s".formatted(servedOn, decidedOn),
                    "Served on %s, before it was decided on %s".formatted(servedOn, decidedOn));
        }
        Rulebook rulebook = book.book();
        Answer answer = answer(rulebook, rule(rulebook));
        if (json) {
            Answers.json(terminal, answer);
        } else {
            tell(answer);
        }
        return 0;
    }

    private AppealRule rule(Rulebook rulebook) {
        String id = rulebook.version().id();
        if (rulebook.appeals().stream().noneMatch(rule -> rule.kind().equals(kind))) {
            String known =
                    rulebook.appeals().stream()
                            .map(AppealRule::kind)
                            .distinct()
                            .collect(Collectors.joining(", "));
            throw CommandFault.usage(
                    "规则库 %s 没有申诉种类 %s；现有：%s".formatted(id, kind, known),
                    "The rulebook %s has no kind of appeal %s; there are: %s"
                            .formatted(id, kind, known));
        }
        return rulebook.appeal(kind, decidedOn)
                .orElseThrow(
                        () ->
                                CommandFault.usage(
                                        "规则库 %s 不掌握 %s 当日有效的 %s 规定，须由人工查明"
                                                .formatted(id, decidedOn, kind),
                                        "The rulebook %s knows no rule on %s in force on %s: a person has to find out"
                                                .formatted(id, kind, decidedOn)));
    }

    private Answer answer(Rulebook rulebook, AppealRule rule) {
        try {
            AppealWindow window = AppealWindow.of(rulebook, kind, decidedOn, servedOn);
            return new Answer(
                    rulebook.version(),
                    kind,
                    rule.label(),
                    decidedOn,
                    servedOn,
                    window.open(),
                    term(rule, window),
                    window.until(),
                    false,
                    rule.basis().rule(),
                    rule.basis().source(),
                    rule.basis().verified(),
                    window.explanation());
        } catch (UnknownYear unknown) {
            throw Answers.refused(unknown);
        }
    }

    private static String term(AppealRule rule, AppealWindow window) {
        if (!rule.open()) {
            return "none";
        }
        if (rule.unsettled()) {
            return "unsettled";
        }
        return window.until() == null ? "unlimited" : "dated";
    }

    private void tell(Answer answer) {
        LocalDate until = answer.until();
        terminal.say(
                answer.label().zh() + "：" + (until == null ? inWordsZh(answer) : "至 " + until),
                answer.label().en()
                        + ": "
                        + (until == null ? inWordsEn(answer) : "until " + until));
        terminal.say(
                "依据 %s（%s）".formatted(answer.rule(), answer.source()),
                "Rule %s (%s)".formatted(answer.rule(), answer.source()));
        terminal.say(answer.explanation());
        if (answer.open()) {
            terminal.say("申诉期间不停止执行", "The decision is carried out meanwhile");
        }
        if (!answer.verified()) {
            terminal.say(
                    answer.rule() + " 的文本尚未核验，结果仅供提示",
                    answer.rule() + " has not been verified: take the result as a warning");
        }
    }

    private static String inWordsZh(Answer answer) {
        return switch (answer.term()) {
            case "none" -> "没有";
            case "unsettled" -> "期限未定，须由人工确定";
            default -> "没有期限限制";
        };
    }

    private static String inWordsEn(Answer answer) {
        return switch (answer.term()) {
            case "none" -> "none";
            case "unsettled" -> "its term is not established, a person has to rule";
            default -> "without limit";
        };
    }
}
