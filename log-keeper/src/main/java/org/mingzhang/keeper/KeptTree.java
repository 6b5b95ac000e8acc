package org.mingzhang.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
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
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.RunningTree;
import org.mingzhang.merkle.tree.Tree;

/** One tree over the entries: its files, who signs it, and what was signed of it. */
class KeptTree {
    private final LogFolder folder;
    private final Publication publication;
    private final SignerMemory memory;
    private final Signer signer;
    private final Probe probe;
    private Checkpoint signed;

    /** The log in a folder. */
    static KeptTree log(
            Disk disk,
            SignerMemory memory,
            Signer signer,
            List<Signer> also,
            Cosigners cosigners,
            Probe probe) {
        LogFolder folder = new LogFolder(disk);
        return new KeptTree(
                folder, new Publication(folder, cosigners, also), memory, signer, probe);
    }

    /** Its twin, in a folder of its own; nobody is asked to cosign it. */
    static KeptTree twin(Disk disk, SignerMemory memory, Signer signer, Probe probe) {
        LogFolder folder = LogFolder.ofTwin(disk);
        return new KeptTree(folder, Publication.withoutPolicy(folder), memory, signer, probe);
    }

    KeptTree(
            LogFolder folder,
            Publication publication,
            SignerMemory memory,
            Signer signer,
            Probe probe) {
        this.folder = folder;
        this.publication = publication;
        this.memory = memory;
        this.signer = signer;
        this.probe = probe;
        this.signed = none();
    }

    /** What was signed last; of size 0 before the first. */
    final Checkpoint signed() {
        return signed;
    }

    /** The hashes of entries; tests make it go wrong. */
    List<Hash> leaves(List<byte[]> entries) {
        return folder.leaves(entries);
    }

    /** Writes the files that entries add. */
    final void write(long begin, List<byte[]> entries, List<Hash> leaves) throws IOException {
        folder.store(folder.files(begin, signed.size(), entries, leaves));
        probe.at(Moment.FILES_STORED);
    }

    /** Reads back what was written; its root is remembered, signed and published. */
    final void state(long begin, List<byte[]> again, List<Hash> leaves) throws IOException {
        long before = signed.size();
        long size = begin + again.size();
        Hash root = readBack(begin, again, leaves);
        if (!new Tree(before, folder.tree(size).subtrees(), folder.hashing())
                .root()
                .equals(signed.root())) {
            // Either a file is damaged, and settling mends it, or the entries are others now, and
            // settling refuses.
            throw new IOException(signed.origin() + " no longer begins with what was signed");
        }
        probe.at(Moment.READ_BACK);
        Checkpoint next = new Checkpoint(signed.origin(), size, root);
        memory.remember(next);
        probe.at(Moment.REMEMBERED);
        publish(next);
        folder.removeOutgrown(before, size);
    }

    /** Publishes again when more cosigned. */
    final void refresh() throws IOException {
        publication.refresh();
    }

    /** Goes on from the memory and the files, whatever became of the process before. */
    final void settle(Entries entries, long recorded) throws IOException {
        signed = lastStatement();
        refuseShrunk(recorded);
        if (signed.size() == 0) {
            return;
        }
        if (!newestFilesAreSound(entries)) {
            rebuild(entries);
        }
        Optional<byte[]> published = folder.checkpoint();
        if (published.isPresent() && statedBy(published.get()).equals(Optional.of(signed))) {
            SignedNote note = SignedNote.of(published.get());
            publication.introduce(signer, signed.size());
            publication.resume(
                    note,
                    note.signatures().stream()
                            .filter(line -> line.isBy(signer.verifier()))
                            .limit(1)
                            .toList());
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
                    "there is a checkpoint that this key did not sign, and no memory of one of "
                            + signed.origin());
        }
        if (stated.isPresent()
                && remembered.map(Checkpoint::size).orElse(0L) <= stated.get().size()) {
            memory.remember(stated.get());
            return stated.get();
        }
        Checkpoint last = remembered.orElse(none());
        if (!last.origin().equals(signed.origin())) {
            throw new SignerRefuses(
                    Reason.ANOTHER_LOG,
                    "the memory belongs to " + last.origin() + ", not to " + signed.origin());
        }
        return last;
    }

    private Checkpoint none() {
        return new Checkpoint(signer.verifier().name(), 0, folder.hashing().emptyTree());
    }

    /** What a note says, if this tree's key signed it. */
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
    private boolean newestFilesAreSound(Entries entries) throws IOException {
        long begin = LogFolder.bundleStart(signed.size() - 1);
        try {
            List<byte[]> newest = entries.from(begin, (int) (signed.size() - begin));
            return readBack(begin, newest, folder.leaves(newest)).equals(signed.root());
        } catch (ReadBackDiffers | IllegalArgumentException | UncheckedIOException damaged) {
            return false;
        }
    }

    /** True when entries are those that were signed, and the tiles over them say so. */
    final boolean holds(long begin, List<byte[]> entries) {
        TiledLog stored = folder.log(signed.size());
        try {
            return folder.tiles(begin, signed.size(), folder.leaves(entries)).entrySet().stream()
                    .allMatch(tile -> Arrays.equals(stored.tile(tile.getKey()), tile.getValue()));
        } catch (IllegalArgumentException | UncheckedIOException damaged) {
            return false;
        }
    }

    /**
     * Writes every file anew that is not as the entries make it; none if they make another root.
     */
    final void rebuild(Entries entries) throws IOException {
        Hash root = rootOfEntries(entries, signed.size());
        if (!root.equals(signed.root())) {
            throw new SignerRefuses(
                    Reason.SECOND_ROOT,
                    "signed root %s for %d entries of %s, which now give %s"
                            .formatted(signed.root(), signed.size(), signed.origin(), root));
        }
        folder.rebuild(entries, signed.size());
    }

    private Hash rootOfEntries(Entries entries, long size) throws IOException {
        RunningTree tree = new RunningTree(folder.hashing());
        for (long begin = 0; begin < size; begin += LogFolder.LOT) {
            folder.leaves(LogFolder.lot(entries, begin, size)).forEach(tree::add);
        }
        refuseShrunk(tree.size());
        return tree.root();
    }

    /**
     * Compares the files with entries that were read a second time, and answers the root of what is
     * on disk. So what was flipped in memory or on the way to the disk is never signed.
     */
    Hash readBack(long begin, List<byte[]> again, List<Hash> leaves) throws IOException {
        long size = begin + again.size();
        Map<Tile, byte[]> differing = folder.differing(folder.files(begin, size, again, leaves));
        if (!differing.isEmpty()) {
            throw new ReadBackDiffers(differing.keySet().iterator().next().path());
        }
        return folder.tree(size).root();
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

    /** Ends the key: the newest checkpoint is the last it signs, and the first of its successor. */
    final void handOver(Signer successor) throws IOException {
        if (signed.size() > 0) {
            publication.publish(handedOver(signer, successor));
            folder.end(signer.verifier(), signed.size());
        }
    }

    /** Ends a key that signs beside the tree's own, in the same way. */
    final void handOverBeside(Signer ending, Signer successor) throws IOException {
        if (signed.size() > 0) {
            handedOver(ending, successor);
            folder.end(ending.verifier(), signed.size());
        }
    }

    private SignedNote handedOver(Signer ending, Signer successor) throws IOException {
        SignedNote note =
                new SignedNote(
                        signed.text(), List.of(line(successor, signed), line(ending, signed)));
        folder.list(successor.verifier());
        folder.handOver(ending.verifier(), note);
        return note;
    }

    final void refuseShrunk(long size) {
        if (size < signed.size()) {
            throw new SignerRefuses(
                    Reason.SHRUNK,
                    "signed %d entries of %s, there are %d"
                            .formatted(signed.size(), signed.origin(), size));
        }
    }

    /** A file is not what the entries make it. */
    private static final class ReadBackDiffers extends IOException {
        private static final long serialVersionUID = 1L;

        ReadBackDiffers(String path) {
            super(path + " is not what was to be written");
        }
    }
}
