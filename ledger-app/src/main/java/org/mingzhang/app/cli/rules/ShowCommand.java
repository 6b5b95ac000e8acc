package org.mingzhang.app.cli.rules;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.rulebook.file.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one rule with every entry of the rulebook that rests on it. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private BookOption book = new BookOption();

    @Parameters(paramLabel = "RULE", descriptionKey = "ledger.rules.show.rule")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Option(names = "--json")
    private boolean json;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Edition edition = book.edition();
        PackedRule rule =
                PackedRule.all(edition).stream()
                        .filter(each -> each.rule().equals(key))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        CommandFault.notFound(
                                                "规则库 %s 没有规则 %s"
                                                        .formatted(
                                                                edition.shipped().version(), key),
                                                "Rulebook %s has no rule %s"
                                                        .formatted(
                                                                edition.shipped().version(), key)));
        if (json) {
            Answers.json(terminal, rule);
            return 0;
        }
        terminal.say(rule.line());
        rule.entries().forEach(entry -> terminal.say(entry.line()));
        return 0;
    }
}
