package org.mingzhang.app.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.training.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Uses a throw-away ledger for a while, so that the JVM can keep what it learnt. The launcher calls
 * it after a build; nobody else needs it.
 */
@Command(name = "train", hidden = true)
public final class TrainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "train.data")
    private Path folder = Path.of("");

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "train.seconds")
    private int seconds = 15;

    public TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!isEmpty(folder)) {
            throw CommandFault.usage(
                    "%s 不是空文件夹，试用内容一经登记便无法移除；请用 --data 指定新文件夹".formatted(folder),
                    "%s is not empty, and what is recorded in training could never be removed; name a new folder with --data"
                            .formatted(folder));
        }
        TrainingRun.Answered answered = TrainingRun.on(folder, Duration.ofSeconds(seconds));
        terminal.say(
                "登记 %d 件，查看 %d 次".formatted(answered.evidence(), answered.looks()),
                "%d recorded, %d looked at".formatted(answered.evidence(), answered.looks()));
        return 0;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
