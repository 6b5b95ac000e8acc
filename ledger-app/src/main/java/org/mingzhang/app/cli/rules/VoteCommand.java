package org.mingzhang.app.cli.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.wire.calculator.Calculator;
import org.mingzhang.wire.calculator.VoteAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether a meeting was quorate and a motion carried. */
@Command(name = "vote")
final class VoteCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private BookOption book = new BookOption();

    @Option(
            names = "--should-attend",
            required = true,
            paramLabel = "N",
            descriptionKey = "ledger.rules.should-attend")
    private int shouldAttend;

    @Option(
            names = "--present",
            required = true,
            paramLabel = "N",
            descriptionKey = "ledger.rules.present")
    private int present;

    @Option(
            names = "--in-favour",
            required = true,
            paramLabel = "N",
            descriptionKey = "ledger.rules.in-favour")
    private int inFavour;

    @Option(names = "--json")
    private boolean json;

    VoteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ObjectNode question =
                Answers.question()
                        .put("shouldAttend", shouldAttend)
                        .put("present", present)
                        .put("inFavour", inFavour);
        Calculator calculator = book.calculator();
        VoteAnswer answer = Answers.to("", () -> calculator.vote(book.in(question)));
        if (json) {
            Answers.json(terminal, answer);
        } else {
            terminal.say(answer.explanation());
        }
        return 0;
    }
}
