package org.mingzhang.app.cli.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.calculator.Calculator;
import org.mingzhang.wire.calculator.ExplainAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains what measures forbid, from when until when, and why, line by line. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private BookOption book = new BookOption();

    @Parameters(paramLabel = "FILE.json", descriptionKey = "ledger.rules.explain.file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json")
    private boolean json;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        JsonNode read = new QuestionFile(file).read();
        JsonNode question = read instanceof ObjectNode object ? book.in(object) : read;
        Calculator calculator = book.calculator();
        ExplainAnswer answer = Answers.to(file.toString(), () -> calculator.explain(question));
        if (json) {
            Answers.json(terminal, answer);
        } else {
            tell(answer, calculator.book(answer.rulebook().id()));
        }
        return 0;
    }

    private void tell(ExplainAnswer answer, Rulebook rulebook) {
        terminal.say(
                "规则库 %s %s；末日约定 %s（%s）"
                        .formatted(
                                answer.rulebook().id(),
                                answer.rulebook().version(),
                                answer.endConvention(),
                                answer.endConvention() == PeriodEnd.B
                                        ? "起算日不计入，对应日为最后一日"
                                        : "起算日计入，对应日前一日为最后一日"),
                "Rulebook %s %s; last day by convention %s (%s)"
                        .formatted(
                                answer.rulebook().id(),
                                answer.rulebook().version(),
                                answer.endConvention(),
                                answer.endConvention() == PeriodEnd.B
                                        ? "anchor not counted, the corresponding day is the last"
                                        : "anchor counted, the day before the corresponding one is the last"));
        answer.measures().forEach(measure -> tell(measure, answer, rulebook));
        terminal.out().println();
        terminal.say("最早可以的日子：", "First free day:");
        answer.effects().forEach(this::tell);
        tellAll(answer);
    }

    private void tell(ExplainAnswer.OfMeasure measure, ExplainAnswer answer, Rulebook rulebook) {
        terminal.out().println();
        terminal.say(
                "%d. %s（%s），%s 决定，%s 生效"
                        .formatted(
                                measure.index() + 1,
                                measure.label().zh(),
                                measure.measure(),
                                measure.decidedOn(),
                                measure.effectiveOn()),
                "%d. %s (%s), decided on %s, in effect from %s"
                        .formatted(
                                measure.index() + 1,
                                measure.label().en(),
                                measure.measure(),
                                measure.decidedOn(),
                                measure.effectiveOn()));
        measure.remarks().forEach(remark -> line("   ! ", remark));
        if (answer.restrictions().stream()
                .noneMatch(each -> each.measureIndex() == measure.index())) {
            terminal.say("   没有限制", "   Nothing is forbidden");
        }
        answer.restrictions().stream()
                .filter(each -> each.measureIndex() == measure.index())
                .forEach(each -> tell(each, rulebook));
    }

    private void tell(ExplainAnswer.OfRestriction restriction, Rulebook rulebook) {
        LocalDate until = restriction.until();
        String effects =
                restriction.effects().stream()
                        .map(
                                code ->
                                        terminal.language()
                                                .of(rulebook.effect(code).orElseThrow().label()))
                        .collect(Collectors.joining(terminal.language().of(new Text("；", "; "))));
        terminal.say(
                "   %s 至 %s  不得：%s"
                        .formatted(restriction.from(), until == null ? "（无截止日）" : until, effects),
                "   %s to %s  forbidden: %s"
                        .formatted(
                                restriction.from(),
                                until == null ? "(no last day)" : until,
                                effects));
        restriction.explanation().forEach(each -> line("     - ", each));
    }

    private void tell(ExplainAnswer.OfEffect effect) {
        String day =
                effect.firstFreeDay() == null ? "----------" : effect.firstFreeDay().toString();
        terminal.say(
                "   %s  %s（%s）".formatted(day, effect.label().zh(), effect.explanation().zh()),
                "   %s  %s (%s)".formatted(day, effect.label().en(), effect.explanation().en()));
    }

    private void tellAll(ExplainAnswer answer) {
        LocalDate all = answer.allFreeFrom();
        if (answer.effects().isEmpty()) {
            terminal.say("   没有任何限制", "   Nothing is forbidden");
        } else if (all == null) {
            terminal.say(
                    "   ----------  全部：尚无日期", "   ----------  All of them: no day can be named");
        } else {
            terminal.say("   %s  全部".formatted(all), "   %s  All of them".formatted(all));
        }
    }

    private void line(String indent, Text text) {
        terminal.out().println(indent + terminal.language().of(text));
    }
}
