package org.mingzhang.benchmarks.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.keeper.Entries;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.RunningTree;

/**
 * Makes a log as large as is asked for, out of leaves that are made up, by the keeper's own code;
 * and proves entries of it.
 */
public final class LargeLogRounds {
    private static final int PAGE = 4096;

    private final long size;
    private final int rounds;
    private final Consumer<String> progress;

    /**
     * @param rounds of proofs; the log is made once
     */
    public LargeLogRounds(long size, int rounds, Consumer<String> progress) {
        this.size = size;
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Makes it in a folder. */
    public List<Line> run(Path folder) throws IOException {
        Entries entries = new MadeEntries(size);
        progress.accept("a log of %,d entries".formatted(size));
        Stopwatch watch = new Stopwatch();
        Hash root = KeptLog.made(entries, folder).root();
        Series made = new Series(List.of(size / watch.seconds()));
        progress.accept("the hash of each and their root");
        watch = new Stopwatch();
        if (!root(entries).equals(root)) {
            throw new IllegalStateException("another root is signed than the leaves give");
        }
        Series hashed = new Series(List.of(size / watch.seconds()));
        Proving proving = new Proving();
        for (int round = 0; round < rounds; round++) {
            progress.accept("proofs, round " + (round + 1));
            proving.round(entries, new TiledLog(size, TiledLog.below(folder)), root);
        }
        List<Line> lines = new ArrayList<>();
        lines.add(
                new Line(
                        "**made-up leaves into tiles, read back, signed**",
                        "%,d entries, no database, fsync on".formatted(size),
                        "leaves/s",
                        made,
                        null,
                        null));
        lines.add(
                new Line(
                        "SHA-256 of the same leaves and their root, nothing written",
                        "one thread",
                        "leaves/s",
                        hashed,
                        null,
                        made));
        lines.addAll(proving.lines());
        return lines;
    }

    /** The root of entries that pass by once. */
    static Hash root(Entries entries) throws IOException {
        RunningTree tree = new RunningTree();
        for (List<byte[]> page = entries.from(0, PAGE);
                !page.isEmpty();
                page = entries.from(tree.size(), PAGE)) {
            page.forEach(leaf -> tree.add(Hash.ofLeaf(leaf)));
        }
        return tree.root();
    }
}
