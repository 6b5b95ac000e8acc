package org.mingzhang.app.cli.rules;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.RulebookVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rules of a rulebook as it is packed, and its digest, which an adoption names. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
    record Answer(RulebookVersion rulebook, ContentDigest digest, List<PackedRule> rules) {}

    private final Terminal terminal;

    @Mixin private BookOption book = new BookOption();

    @Option(names = "--json")
    private boolean json;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Edition edition = book.edition();
        List<PackedRule> rules = PackedRule.all(edition);
        if (json) {
            Answers.json(
                    terminal, new Answer(edition.shipped().version(), edition.digest(), rules));
            return 0;
        }
        terminal.say(
                "规则库 %s，内容摘要 %s".formatted(edition.shipped().version(), edition.digest().hex()),
                "Rulebook %s, content digest %s"
                        .formatted(edition.shipped().version(), edition.digest().hex()));
        rules.forEach(rule -> terminal.say(rule.line()));
        return 0;
    }
}
