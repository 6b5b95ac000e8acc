package org.mingzhang.keeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.walk.Twin;

/**
 * Where a log is kept.
 *
 * @param folder what the public may read, and nothing else
 * @param keyFile the key of the log
 * @param memoryFile what was signed last
 * @param origin the log's name; null for one made of the key
 * @param twin whether a tree of SM3 is kept beside it, where there is an SM2 key to sign it
 */
public record LogPlace(
        Path folder, Path keyFile, Path memoryFile, @Nullable String origin, boolean twin) {

    /** The places within a data folder; the name is made of the key. */
    public static LogPlace in(Path data) {
        return new LogPlace(
                data.resolve("log"),
                data.resolve("log-key"),
                data.resolve("log-signed"),
                /* origin= */ null,
                /* twin= */ true);
    }

    /** The file that whoever keeps this log holds locked. */
    public Path lockFile() {
        return memoryFile.resolveSibling(memoryFile.getFileName() + ".lock");
    }

    /** Where a key waits that is to succeed the log's key; its keeper takes it up at once. */
    public Path successorFile() {
        return keyFile.resolveSibling(keyFile.getFileName() + "-next");
    }

    /** The same for the SM2 key, which lies beside the log's. */
    public Path nationalSuccessorFile() {
        return keyFile.resolveSibling(keyFile.getFileName() + "-sm2-next");
    }

    private Path nationalFile() {
        return keyFile.resolveSibling(keyFile.getFileName() + "-sm2");
    }

    /**
     * The signer of this log; a log not yet begun gets a new key.
     *
     * @throws SignerRefuses when the key of a log that was begun is missing, or has ended
     */
    public Signer signer() throws IOException {
        NoteKey key = new NoteKey(keyFile);
        if (!Files.exists(keyFile)) {
            if (Files.exists(memoryFile) || Files.exists(folder.resolve(LogFolder.CHECKPOINT))) {
                throw new SignerRefuses(
                        Reason.KEY_MISSING, "the log's key is gone; restore " + keyFile);
            }
            key.create();
        }
        Signer signer = signer(keyFile);
        if (!new LogFolder(new DurableDisk(folder)).hasEnded(signer.verifier())) {
            return signer;
        }
        if (!Files.exists(successorFile())) {
            throw new SignerRefuses(
                    Reason.KEY_ENDED,
                    "the key " + signer.verifier() + " has ended; restore its successor");
        }
        succeed();
        return signer(keyFile);
    }

    /** Makes the key that is to succeed; one that waits already is kept. */
    public VerifierKey prepareSuccessor() throws IOException {
        if (!Files.exists(successorFile())) {
            new NoteKey(successorFile()).create(signer().verifier().name());
        }
        return signer(successorFile()).verifier();
    }

    /**
     * The SM2 key that signs beside the log's own; empty where there is none.
     *
     * @throws SignerRefuses when the log's own key is missing, or has ended
     */
    public Optional<VerifierKey> national() throws IOException {
        return nationalSigner(signer().verifier().name()).map(Signer::verifier);
    }

    /** Makes the SM2 key that is to succeed the one there is; one that waits already is kept. */
    public VerifierKey prepareNationalSuccessor() throws IOException {
        if (!Files.exists(nationalSuccessorFile())) {
            new NoteKey(nationalSuccessorFile()).create();
        }
        return national(nationalSuccessorFile(), signer().verifier().name()).verifier();
    }

    /** The keeper of this log; nobody else may keep it at the same time. */
    public Keeper keeper(Entries entries, Cosigners cosigners) throws IOException {
        Signer signer = signer();
        String name = signer.verifier().name();
        succeedNational(entries, name);
        List<KeptTree> trees = new ArrayList<>();
        trees.add(
                KeptTree.log(
                        new DurableDisk(folder),
                        SignerMemory.in(memoryFile),
                        signer,
                        nationalSigner(name).stream().toList(),
                        cosigners,
                        Probe.NONE));
        if (twin) {
            nationalSigner(Twin.origin(name)).map(this::twinTree).ifPresent(trees::add);
        } else {
            // What is not kept up any more must not look as if it were.
            Files.deleteIfExists(folder.resolve(Twin.CHECKPOINT));
        }
        return new Keeper(entries, trees, Probe.NONE);
    }

    private KeptTree twinTree(Signer signer) {
        return KeptTree.twin(
                new DurableDisk(folder.resolve(Twin.PREFIX)), twinMemory(), signer, Probe.NONE);
    }

    private SignerMemory twinMemory() {
        return SignerMemory.in(memoryFile.resolveSibling(memoryFile.getFileName() + "-sm3"));
    }

    /** Signs with SM2 as well, where a key for it has been put beside the log's key. */
    private Optional<Signer> nationalSigner(String name) throws IOException {
        return Files.exists(nationalFile())
                ? Optional.of(national(nationalFile(), name))
                : Optional.empty();
    }

    private static Signer national(Path file, String name) throws IOException {
        return new NoteKey(file).signer(SignatureKind.SM2_SM3, name, "");
    }

    /**
     * If a successor waits, the key of a keeper ends at what it signed last, and is let go of.
     *
     * @return true when another keeper has to go on
     */
    public boolean handsOver(Keeper keeper) throws IOException {
        if (Files.exists(successorFile())) {
            keeper.handOver(signer(successorFile()));
            succeed();
            return true;
        }
        // One size ends the SM2 key for the log and its twin, so the twin has to have come up.
        if (!Files.exists(nationalSuccessorFile())
                || !Files.exists(nationalFile())
                || keeper.signedByAll() < keeper.signed().size()) {
            return false;
        }
        String name = keeper.signed().origin();
        keeper.handOverBeside(
                national(nationalFile(), name), national(nationalSuccessorFile(), name));
        if (keeper.signed().size() == 0) {
            new NoteKey(nationalFile()).replaceBy(nationalSuccessorFile());
        }
        return true;
    }

    /**
     * The log's list says first that an SM2 key ended, and only the next keeper ends it in the twin
     * as well and lets go of it: so what a crash left undone is done by the next start.
     */
    private void succeedNational(Entries entries, String name) throws IOException {
        Optional<Signer> ending = nationalSigner(name);
        if (ending.isEmpty()
                || !new LogFolder(new DurableDisk(folder)).hasEnded(ending.get().verifier())) {
            return;
        }
        if (!Files.exists(nationalSuccessorFile())) {
            throw new SignerRefuses(
                    Reason.KEY_ENDED,
                    "the key " + ending.get().verifier() + " has ended; restore its successor");
        }
        Signer ofTwin = national(nationalFile(), Twin.origin(name));
        LogFolder twinFolder = LogFolder.ofTwin(new DurableDisk(folder.resolve(Twin.PREFIX)));
        if (twin && !twinFolder.hasEnded(ofTwin.verifier())) {
            KeptTree tree = twinTree(ofTwin);
            tree.settle(entries, entries.head() + 1);
            tree.handOver(national(nationalSuccessorFile(), Twin.origin(name)));
        } else if (twinFolder.keys().lines().anyMatch(ofTwin.verifier().toString()::equals)) {
            // It was turned off; what was signed of it until then stays.
            twinFolder.end(
                    ofTwin.verifier(), twinMemory().newest().map(Checkpoint::size).orElse(0L));
        }
        new NoteKey(nationalFile()).replaceBy(nationalSuccessorFile());
    }

    private void succeed() throws IOException {
        new NoteKey(keyFile).replaceBy(successorFile());
    }

    private Signer signer(Path file) throws IOException {
        return new NoteKey(file).signer(SignatureKind.ED25519, origin, "mingzhang");
    }
}
