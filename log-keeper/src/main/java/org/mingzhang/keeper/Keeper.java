package org.mingzhang.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mingzhang.keeper.Probe.Moment;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.tree.Hash;

/**
 * Brings the log, and its twin where there is one, up to its entries and signs it. For one thread;
 * whoever runs it sees to it that no other keeper works on the same entries, files or memory.
 */
public final class Keeper {
    private final Entries entries;
    private final Lots lots;
    private final KeptTree log;

    /** The log, and what is kept beside it. */
    private final List<KeptTree> trees;

    private final Probe probe;
    private boolean settled;

    /** A keeper of the log in a folder. */
    public Keeper(
            Entries entries, Disk disk, SignerMemory memory, Signer signer, Cosigners cosigners) {
        this(
                entries,
                List.of(KeptTree.log(disk, memory, signer, List.of(), cosigners, Probe.NONE)),
                Probe.NONE);
    }

    /** One that asks nobody to cosign. */
    public Keeper(Entries entries, Disk disk, SignerMemory memory, Signer signer) {
        this(entries, disk, memory, signer, Cosigners.NONE);
    }

    /**
     * A keeper of several trees over the same entries.
     *
     * @param trees the log itself before all others
     */
    Keeper(Entries entries, List<KeptTree> trees, Probe probe) {
        this.entries = entries;
        this.lots = new Lots(entries);
        this.log = trees.getFirst();
        this.trees = List.copyOf(trees);
        this.probe = probe;
    }

    /** What was signed last of the log; of size 0 before the first. */
    public Checkpoint signed() {
        return log.signed();
    }

    /** How many entries are signed in each tree that is kept. */
    public long signedByAll() {
        return trees.stream().mapToLong(tree -> tree.signed().size()).min().orElseThrow();
    }

    /**
     * One pass: new entries become files, these are read back, their root is remembered, signed and
     * published. The first one, and the first after a failure, begins with what is on disk.
     *
     * @return true when a checkpoint was published; more entries may wait
     * @throws IOException when nothing can be read or written at the moment; a later pass may do
     * @throws SignerRefuses when nothing may be signed any more
     */
    public boolean pass() throws IOException {
        boolean goesOn = settled;
        settled = false;
        try {
            long recorded = lots.head() + 1;
            for (KeptTree tree : trees) {
                if (!goesOn) {
                    tree.settle(entries, recorded);
                }
                tree.refuseShrunk(recorded);
            }
            boolean followed = follow();
            boolean grown = grow(recorded);
            if (!grown) {
                log.refresh();
            }
            settled = true;
            return followed || grown;
        } catch (UncheckedIOException onDisk) {
            throw onDisk.getCause();
        }
    }

    /**
     * A tree that a crash left behind, or that was turned on later, goes on by a lot, with nothing
     * but what is signed in the log.
     */
    private boolean follow() throws IOException {
        boolean grown = false;
        for (KeptTree tree : trees) {
            long signed = log.signed().size();
            if (tree.signed().size() < signed) {
                long begin = LogFolder.bundleStart(tree.signed().size());
                List<byte[]> lot = lots.first(begin, (int) Math.min(LogFolder.LOT, signed - begin));
                if (!log.holds(begin, lot)) {
                    log.rebuild(entries);
                }
                keep(List.of(tree), begin, lot);
                grown = true;
            }
        }
        return grown;
    }

    private boolean grow(long recorded) throws IOException {
        long before = log.signed().size();
        if (recorded == before) {
            return false;
        }
        long begin = LogFolder.bundleStart(before);
        List<byte[]> lot = lots.first(begin, LogFolder.LOT);
        log.refuseShrunk(begin + lot.size());
        probe.at(Moment.ENTRIES_READ);
        keep(trees.stream().filter(tree -> tree.signed().size() == before).toList(), begin, lot);
        return true;
    }

    /** A lot becomes files of trees of one size, and then they are signed one after the other. */
    private void keep(List<KeptTree> alike, long begin, List<byte[]> lot) throws IOException {
        lots.readOn(begin, lot.size());
        for (Hashed each : hashed(alike, lot)) {
            each.tree().write(begin, lot, each.leaves().join());
        }
        List<byte[]> again = lots.second(begin, lot.size());
        for (Hashed each : hashed(alike, again)) {
            each.tree().state(begin, again, each.leaves().join());
        }
    }

    private record Hashed(KeptTree tree, CompletableFuture<List<Hash>> leaves) {}

    /** One is hashed while the other is written. */
    private static List<Hashed> hashed(List<KeptTree> trees, List<byte[]> lot) {
        return trees.stream()
                .map(
                        tree ->
                                new Hashed(
                                        tree,
                                        CompletableFuture.supplyAsync(() -> tree.leaves(lot))))
                .toList();
    }

    /**
     * Ends the key of the log. The same size and root are signed, so it is no second statement.
     * After it this keeper signs nothing any more.
     */
    void handOver(Signer successor) throws IOException {
        settled = false;
        log.handOver(successor);
    }

    /**
     * Ends a key that signs the log beside its own. After it this keeper signs nothing any more:
     * one that goes on with the successor ends that key in the other trees first.
     */
    void handOverBeside(Signer ending, Signer successor) throws IOException {
        settled = false;
        log.handOverBeside(ending, successor);
    }
}
