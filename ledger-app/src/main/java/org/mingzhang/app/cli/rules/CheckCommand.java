package org.mingzhang.app.cli.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.rulebook.file.tree.BrokenRulebook;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.RulebookVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the rulebooks of a folder, or one book; every fault with file, line and key. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private static final int BROKEN = 2;

    record Version(RulebookVersion rulebook, ContentDigest digest, int rules) {}

    record Answer(List<Version> versions, List<BrokenRulebook.Fault> faults) {}

    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "ledger.rules.check.folder")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--json")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw CommandFault.notFound("没有这个文件夹：" + folder, "There is no such folder: " + folder);
        }
        Answer answer = answer();
        if (json) {
            Answers.json(terminal, answer);
        } else {
            tell(answer);
        }
        return answer.faults().isEmpty() ? 0 : BROKEN;
    }

    private Answer answer() {
        try {
            return new Answer(versions(RulebookLoader.fromFolder(folder)), List.of());
        } catch (BrokenRulebook broken) {
            return new Answer(List.of(), broken.faults());
        }
    }

    private static List<Version> versions(Rulebooks books) {
        return books.ids().stream()
                .flatMap(id -> books.editions(id).stream())
                .map(CheckCommand::version)
                .toList();
    }

    private static Version version(Edition edition) {
        return new Version(edition.shipped().version(), edition.digest(), edition.rules().size());
    }

    private void tell(Answer answer) {
        answer.faults().forEach(fault -> terminal.complain(fault.told()));
        answer.versions()
                .forEach(
                        each ->
                                terminal.say(
                                        "%s：%d 个条目，内容摘要 %s"
                                                .formatted(
                                                        each.rulebook(),
                                                        each.rules(),
                                                        each.digest().hex()),
                                        "%s: %d entries, content digest %s"
                                                .formatted(
                                                        each.rulebook(),
                                                        each.rules(),
                                                        each.digest().hex())));
    }
}
