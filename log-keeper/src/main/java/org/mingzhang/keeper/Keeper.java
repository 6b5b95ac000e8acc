package org.mingzhang.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.keeper.Probe.Moment;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.RunningTree;
import org.mingzhang.merkle.tree.Tree;

/**
 * Brings the log up to its entries and signs it. For one thread; whoever runs it sees to it that no
 * other keeper works on the same entries, files or memory.
 */
public class Keeper {
    private final Entries entries;
    private final Lots lots;
    private final LogFolder folder;
    private final Publication publication;
    private final SignerMemory memory;
    private final Signer signer;
    private final Probe probe;
    private Checkpoint signed;
    private boolean settled;

    /** A keeper of the log in a folder. */
    public Keeper(
            Entries entries, Disk disk, SignerMemory memory, Signer signer, Cosigners cosigners) {
        this(entries, disk, memory, signer, List.of(), cosigners, Probe.NONE);
    }

    /** One that asks nobody to cosign. */
    public Keeper(Entries entries, Disk disk, SignerMemory memory, Signer signer) {
        this(entries, disk, memory, signer, Cosigners.NONE);
    }

    Keeper(
            Entries entries,
            Disk disk,
            SignerMemory memory,
            Signer signer,
            List<Signer> also,
            Cosigners cosigners,
            Probe probe) {
        this.entries = entries;
        this.lots = new Lots(entries);
        this.folder = new LogFolder(disk);
        this.publication = new Publication(folder, cosigners, also);
        this.memory = memory;
        this.signer = signer;
        this.probe = probe;
        this.signed = new Checkpoint(signer.verifier().name(), 0, Hash.ofEmptyTree());
    }

    /** What was signed last; of size 0 before the first. */
    public final Checkpoint signed() {
        return signed;
    }

    /**
     * One pass: new entries become files, these are read back, their root is remembered, signed and
     * published. The first one, and the first after a failure, begins with what is on disk.
     *
     * @return true when a checkpoint was published; more entries may wait
     * @throws IOException when nothing can be read or written at the moment; a later pass may do
     * @throws SignerRefuses when nothing may be signed any more
     */
    public final boolean pass() throws IOException {
        boolean goesOn = settled;
        settled = false;
        try {
            if (!goesOn) {
                settle();
            }
            boolean grown = grow();
            if (!grown) {
                publication.refresh();
            }
            settled = true;
            return grown;
        } catch (UncheckedIOException onDisk) {
            throw onDisk.getCause();
        }
    }

    private boolean grow() throws IOException {
        long head = lots.head();
        refuseShrunk(head + 1);
        if (head + 1 == signed.size()) {
            return false;
        }
        long begin = bundleStart(signed.size());
        List<byte[]> waiting = lots.first(begin);
        long size = begin + waiting.size();
        refuseShrunk(size);
        probe.at(Moment.ENTRIES_READ);
        lots.readOn(begin, waiting.size());
        Map<Tile, byte[]> files =
                LogFolder.files(begin, folder.log(signed.size()), waiting, this::leafHash);
        folder.store(files);
        probe.at(Moment.FILES_STORED);
        Hash root = readBack(begin, size);
        if (!new Tree(signed.size(), folder.log(size).tree().subtrees())
                .root()
                .equals(signed.root())) {
            // Either a file is damaged, and settling mends it, or the entries are others now, and
            // settling refuses.
            throw new IOException("the log no longer begins with what was signed");
        }
        probe.at(Moment.READ_BACK);
        Checkpoint next = new Checkpoint(signed.origin(), size, root);
        memory.remember(next);
        probe.at(Moment.REMEMBERED);
        publish(next);
        folder.removeOutgrown(files.keySet());
        return true;
    }

    /** Goes on from the memory and the files, whatever became of the process before. */
    private void settle() throws IOException {
        signed = lastStatement();
        refuseShrunk(lots.head() + 1);
        if (signed.size() == 0) {
            return;
        }
        if (!newestFilesAreSound()) {
            rebuild();
        }
        Optional<byte[]> published = folder.checkpoint();
        if (published.isPresent() && statedBy(published.get()).equals(Optional.of(signed))) {
            publication.introduce(signer, signed.size());
            publication.resume(SignedNote.of(published.get()), List.of(line(signer, signed)));
        } else {
            publish(signed);
        }
    }

    /**
     * The newest of what the memory holds and what is published under our name: a statement counts
     * wherever it stands.
     */
    private Checkpoint lastStatement() throws IOException {
        Optional<Checkpoint> remembered = memory.newest();
        Optional<byte[]> published = folder.checkpoint();
        Optional<Checkpoint> stated = published.flatMap(this::statedBy);
        if (remembered.isEmpty() && published.isPresent() && stated.isEmpty()) {
            throw new SignerRefuses(
                    Reason.FORGOTTEN,
                    "there is a checkpoint that this key did not sign, and no memory of one");
        }
        if (stated.isPresent()
                && remembered.map(Checkpoint::size).orElse(0L) <= stated.get().size()) {
            memory.remember(stated.get());
            return stated.get();
        }
        Checkpoint none = new Checkpoint(signer.verifier().name(), 0, Hash.ofEmptyTree());
        Checkpoint last = remembered.orElse(none);
        if (!last.origin().equals(none.origin())) {
            throw new SignerRefuses(
                    Reason.ANOTHER_LOG,
                    "the memory belongs to " + last.origin() + ", not to " + none.origin());
        }
        return last;
    }

    /** What a note says, if this log's key signed it. */
    private Optional<Checkpoint> statedBy(byte[] note) {
        try {
            SignedNote read = SignedNote.of(note);
            return read.vouchedBy(List.of(signer.verifier())).isEmpty()
                    ? Optional.empty()
                    : Optional.of(Checkpoint.of(read.text()));
        } catch (MalformedNote damaged) {
            return Optional.empty();
        }
    }

    /** True when the last bundle, the tiles over it and the root are as the entries make them. */
    private boolean newestFilesAreSound() throws IOException {
        long begin = bundleStart(signed.size() - 1);
        try {
            return readBack(begin, signed.size()).equals(signed.root());
        } catch (ReadBackDiffers | IllegalArgumentException | UncheckedIOException damaged) {
            return false;
        }
    }

    /**
     * Writes every file anew that is not as the entries make it; none if they make another root.
     */
    private void rebuild() throws IOException {
        Hash root = rootOfEntries(signed.size());
        if (!root.equals(signed.root())) {
            throw new SignerRefuses(
                    Reason.SECOND_ROOT,
                    "signed root %s for %d entries, which now give %s"
                            .formatted(signed.root(), signed.size(), root));
        }
        folder.rebuild(entries, signed.size());
    }

    private Hash rootOfEntries(long size) throws IOException {
        RunningTree tree = new RunningTree();
        for (long begin = 0; begin < size; begin += LogFolder.LOT) {
            LogFolder.lot(entries, begin, size).forEach(entry -> tree.add(Hash.ofLeaf(entry)));
        }
        refuseShrunk(tree.size());
        return tree.root();
    }

    /**
     * Reads entries and files a second time, compares them, and answers the root of what is on
     * disk. So what was flipped in memory or on the way to the disk is never signed.
     */
    Hash readBack(long begin, long size) throws IOException {
        List<byte[]> again = lots.second(begin, (int) (size - begin));
        TiledLog stored = folder.log(size);
        Map<Tile, byte[]> differing =
                folder.differing(LogFolder.files(begin, stored, again, Hash::ofLeaf));
        if (!differing.isEmpty()) {
            throw new ReadBackDiffers(differing.keySet().iterator().next().path());
        }
        return stored.tree().root();
    }

    /** Tests make it go wrong. */
    Hash leafHash(byte[] entry) {
        return Hash.ofLeaf(entry);
    }

    private void publish(Checkpoint next) throws IOException {
        SignedNote note = new SignedNote(next.text(), List.of(line(signer, next)));
        probe.at(Moment.SIGNED);
        publication.introduce(signer, next.size());
        publication.publish(note);
        signed = next;
        probe.at(Moment.PUBLISHED);
    }

    private static SignatureLine line(Signer by, Checkpoint statement) {
        return by.sign(statement.text(), /* time= */ 0);
    }

    /**
     * Ends the key: the newest checkpoint is the last it signs, and the first of its successor. The
     * same size and root are signed, so it is no second statement. After it this keeper signs
     * nothing any more.
     */
    final void handOver(Signer successor) throws IOException {
        settled = false;
        if (signed.size() == 0) {
            return;
        }
        VerifierKey ending = signer.verifier();
        SignedNote note =
                new SignedNote(
                        signed.text(), List.of(line(successor, signed), line(signer, signed)));
        folder.list(successor.verifier());
        folder.handOver(ending, note);
        publication.publish(note);
        folder.end(ending, signed.size());
    }

    private void refuseShrunk(long size) {
        if (size < signed.size()) {
            throw new SignerRefuses(
                    Reason.SHRUNK, "signed " + signed.size() + " entries, there are " + size);
        }
    }

    private static long bundleStart(long index) {
        return index - index % Tile.FULL;
    }

    /** A file is not what the entries make it. */
    private static final class ReadBackDiffers extends IOException {
        private static final long serialVersionUID = 1L;

        ReadBackDiffers(String path) {
            super(path + " is not what was to be written");
        }
    }
}
