package org.mingzhang.benchmarks.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.keeper.Entries;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;

/** How long proofs of entries taken by chance take, out of the files of a log; each is verified. */
final class Proving {
    private static final int PROOFS = 2000;
    private static final long SEED = 20_261_121;

    private final List<Double> proved = new ArrayList<>();
    private final List<Double> slowest = new ArrayList<>();
    private final List<Double> read = new ArrayList<>();
    private final List<Double> slowestRead = new ArrayList<>();
    private long size;

    /** Some more. */
    void round(Entries entries, TiledLog log, Hash root) throws IOException {
        size = log.size();
        Random random = new Random(SEED + proved.size());
        long[] proofs = new long[PROOFS];
        long[] reads = new long[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextLong(size);
            long begin = System.nanoTime();
            List<Hash> path = log.tree().inclusionProof(index);
            proofs[i] = System.nanoTime() - begin;
            Hash leaf = Hash.ofLeaf(entries.from(index, 1).getFirst());
            if (!Proofs.includes(index, size, leaf, path, root)) {
                throw new IllegalStateException("no proof of " + index);
            }
            Tile other = new Tile(0, random.nextLong(size / Tile.FULL), Tile.FULL);
            begin = System.nanoTime();
            int length = log.files().apply(other.path()).orElseThrow().length;
            reads[i] = System.nanoTime() - begin;
            if (length != Tile.FULL * Hash.SIZE) {
                throw new IllegalStateException("no whole tile: " + other.path());
            }
        }
        add(proofs, proved, slowest);
        add(reads, read, slowestRead);
    }

    private static void add(long[] nanos, List<Double> rates, List<Double> slowest) {
        double seconds = 0;
        for (long each : nanos) {
            seconds += each / 1e9;
        }
        rates.add(nanos.length / seconds);
        slowest.add(Series.p99(nanos) / 1e6);
    }

    List<Line> lines() {
        Series ours = new Series(proved);
        return List.of(
                new Line(
                        "**proof of a record, out of the tiles**",
                        "%,d entries, each verified".formatted(size),
                        "proofs/s",
                        ours,
                        new Series(slowest),
                        null),
                new Line(
                        "plain read of one tile's file",
                        "by chance, 8 KiB",
                        "files/s",
                        new Series(read),
                        new Series(slowestRead),
                        ours));
    }
}
