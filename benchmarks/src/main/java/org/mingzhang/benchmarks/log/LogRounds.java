package org.mingzhang.benchmarks.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.keeper.DurableDisk;
import org.mingzhang.keeper.Keeper;
import org.mingzhang.keeper.SignerMemory;
import org.mingzhang.keeper.run.LedgerSession;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;
import org.mingzhang.merkle.tree.RunningTree;

/** Makes the whole log anew out of a filled ledger, in turn with a bare read and hash. */
public final class LogRounds {
    private static final int PAGE = 4096;
    private static final int PROOFS = 2000;
    private static final long SEED = 20_261_121;

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
        List<Double> proved = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        long size = 0;
        try (Laboratory laboratory = Laboratory.open(folder);
                LedgerSession recorded = laboratory.recorded().open()) {
            for (int round = 0; round < rounds; round++) {
                progress.accept("log, round " + (round + 1));
                laboratory.settle();
                Path made = folder.resolve("log-" + round);
                Stopwatch watch = new Stopwatch();
                Hash root = log(recorded, made);
                size = recorded.head() + 1;
                logged.add(size / watch.seconds());
                watch = new Stopwatch();
                if (!hash(recorded).equals(root)) {
                    throw new IllegalStateException("another root is signed than the leaves give");
                }
                hashed.add(size / watch.seconds());
                prove(recorded, new TiledLog(size, TiledLog.below(made)), root, proved, slowest);
            }
        }
        String with = "%,d events".formatted(size);
        Series ours = new Series(logged);
        return List.of(
                new Line(
                        "**events into tiles, read back, signed**",
                        with + ", fsync on",
                        "leaves/s",
                        ours,
                        null,
                        null),
                new Line(
                        "raw JDBC read and root of the same leaves, nothing written",
                        "one thread, page 4,096",
                        "leaves/s",
                        new Series(hashed),
                        null,
                        ours),
                new Line(
                        "**proof of a record, out of the tiles**",
                        with + ", each verified",
                        "proofs/s",
                        new Series(proved),
                        new Series(slowest),
                        null));
    }

    private static Hash log(LedgerSession recorded, Path made) throws IOException {
        Signer signer = Signer.ofSeed("benchmark.test", SignatureKind.ED25519, new byte[Hash.SIZE]);
        Keeper keeper =
                new Keeper(
                        recorded,
                        new DurableDisk(made),
                        SignerMemory.in(made.resolveSibling(made.getFileName() + "-signed")),
                        signer);
        boolean more = true;
        while (more) {
            more = keeper.pass();
        }
        return keeper.signed().root();
    }

    private static Hash hash(LedgerSession recorded) throws IOException {
        RunningTree tree = new RunningTree();
        List<byte[]> page = recorded.from(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(leaf -> tree.add(Hash.ofLeaf(leaf)));
            page = recorded.from(tree.size(), PAGE);
        }
        return tree.root();
    }

    private static void prove(
            LedgerSession recorded,
            TiledLog log,
            Hash root,
            List<Double> proved,
            List<Double> slowest)
            throws IOException {
        Random random = new Random(SEED);
        long[] nanos = new long[PROOFS];
        double seconds = 0;
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextLong(log.size());
            long begin = System.nanoTime();
            List<Hash> path = log.tree().inclusionProof(index);
            nanos[i] = System.nanoTime() - begin;
            seconds += nanos[i] / 1e9;
            Hash leaf = Hash.ofLeaf(recorded.from(index, 1).getFirst());
            if (!Proofs.includes(index, log.size(), leaf, path, root)) {
                throw new IllegalStateException("no proof of " + index);
            }
        }
        proved.add(PROOFS / seconds);
        slowest.add(Series.p99(nanos) / 1e6);
    }
}
