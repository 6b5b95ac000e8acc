package org.mingzhang.app.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
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
        TrainingRun.Answered answered = TrainingRun.on(folder, Duration.ofSeconds(seconds));
        terminal.say(
                "登记 %d 件，查看 %d 次".formatted(answered.evidence(), answered.looks()),
                "%d recorded, %d looked at".formatted(answered.evidence(), answered.looks()));
        return 0;
    }
}
