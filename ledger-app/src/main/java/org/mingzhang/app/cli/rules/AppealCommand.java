package org.mingzhang.app.cli.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.calculator.AppealAnswer;
import org.mingzhang.wire.calculator.Calculator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether and until when a remedy against a decision is open. */
@Command(name = "appeal")
final class AppealCommand implements Callable<Integer> {
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
        ObjectNode question =
                Answers.question()
                        .put("kind", kind)
                        .put("decidedOn", decidedOn.toString())
                        .put("servedOn", servedOn.toString());
        Calculator calculator = book.calculator();
        AppealAnswer answer = Answers.to("", () -> calculator.appeal(book.in(question)));
        if (json) {
            Answers.json(terminal, answer);
        } else {
            tell(answer);
        }
        return 0;
    }

    private void tell(AppealAnswer answer) {
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
        Text answering = answer.answering();
        if (answering != null) {
            terminal.say(answering);
        }
        if (!answer.verified()) {
            terminal.say(
                    answer.rule() + " 的文本尚未核验，结果仅供提示",
                    answer.rule() + " has not been verified: take the result as a warning");
        }
    }

    private static String inWordsZh(AppealAnswer answer) {
        return switch (answer.term()) {
            case "none" -> "没有";
            case "unsettled" -> "期限未定，须由人工确定";
            default -> "没有期限限制";
        };
    }

    private static String inWordsEn(AppealAnswer answer) {
        return switch (answer.term()) {
            case "none" -> "none";
            case "unsettled" -> "its term is not established, a person has to rule";
            default -> "without limit";
        };
    }
}
