package org.mingzhang.benchmarks.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.keeper.run.LedgerSession;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;

/** Makes the whole log anew out of a filled ledger, in turn with a bare read and hash. */
public final class LogRounds {
    private final int rounds;
    private final Consumer<String> progress;

    public LogRounds(int rounds, Consumer<String> progress) {
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Logs a ledger that was filled before, each time into a folder of its own. */
    public List<Line> run(Path folder) throws IOException, SQLException {
        List<Double> logged = new ArrayList<>();
        List<Double> hashed = new ArrayList<>();
        Proving proving = new Proving();
        long size = 0;
        try (Laboratory laboratory = Laboratory.open(folder);
                LedgerSession recorded = laboratory.recorded().open()) {
            for (int round = 0; round < rounds; round++) {
                progress.accept("log, round " + (round + 1));
                laboratory.settle();
                Path made = folder.resolve("log-" + round);
                Stopwatch watch = new Stopwatch();
                Hash root = KeptLog.made(recorded, made).root();
                size = recorded.head() + 1;
                logged.add(size / watch.seconds());
                watch = new Stopwatch();
                if (!LargeLogRounds.root(recorded).equals(root)) {
                    throw new IllegalStateException("another root is signed than the leaves give");
                }
                hashed.add(size / watch.seconds());
                proving.round(recorded, new TiledLog(size, TiledLog.below(made)), root);
            }
        }
        Series ours = new Series(logged);
        List<Line> lines = new ArrayList<>();
        lines.add(
                new Line(
                        "**events into tiles, read back, signed**",
                        "%,d events, fsync on".formatted(size),
                        "leaves/s",
                        ours,
                        null,
                        null));
        lines.add(
                new Line(
                        "raw JDBC read and root of the same leaves, nothing written",
                        "one thread, page 4,096",
                        "leaves/s",
                        new Series(hashed),
                        null,
                        ours));
        lines.addAll(proving.lines());
        return lines;
    }
}
