package org.mingzhang.query.log;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.policy.StatedPolicies;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.walk.Twin;

/** The folder of the log; only what the layout names is ever read from it. */
public final class PublicLog {
    private final Function<String, Optional<byte[]>> files;

    private PublicLog(Function<String, Optional<byte[]>> files) {
        this.files = files;
    }

    /** The log in a folder, which need not hold one yet. */
    public static PublicLog in(Path folder) {
        return new PublicLog(TiledLog.below(folder));
    }

    /** No log is kept here. */
    public static PublicLog absent() {
        return new PublicLog(path -> Optional.empty());
    }

    Optional<byte[]> checkpoint() {
        return files.apply("checkpoint");
    }

    Optional<byte[]> verifierKeys() {
        return files.apply("vkeys");
    }

    Optional<byte[]> tile(Tile tile) {
        return files.apply(tile.path());
    }

    Optional<byte[]> twinCheckpoint() {
        return files.apply(Twin.CHECKPOINT);
    }

    Optional<byte[]> twinKeys() {
        return files.apply(Twin.KEYS);
    }

    Optional<byte[]> twinTile(Tile tile) {
        return files.apply(Twin.PREFIX + tile.path());
    }

    /** The last checkpoint of a key that ended, which its successor signed as well. */
    Optional<byte[]> handover(String keyId) {
        return files.apply("handover/" + keyId);
    }

    Optional<byte[]> policy() {
        return files.apply("policy");
    }

    Optional<byte[]> signedPolicy() {
        return files.apply("policy.note");
    }

    /** One of the policies it has stated, the first one under 1. */
    Optional<byte[]> statedPolicy(int number) {
        return files.apply(StatedPolicies.path(number));
    }

    Optional<byte[]> witnessed() {
        return files.apply("witnessed");
    }

    /**
     * That the entry at an index is under a checkpoint: the newest, or while too few have cosigned
     * that, the newest that is final. Empty when the entry is only recorded.
     */
    Optional<TlogProof> proof(long index) {
        Optional<SignedNote> newest = covering(index, checkpoint());
        return newest.filter(this::isFinal)
                .or(() -> covering(index, witnessed()).filter(this::isFinal))
                .or(() -> newest)
                .map(note -> proof(index, size(note), note));
    }

    /** True when as many witnesses cosigned a checkpoint as the log's policy asks for. */
    boolean isFinal(SignedNote note) {
        return policy().map(text -> Policy.of(text).isFinal(note)).orElse(false);
    }

    private static Optional<SignedNote> covering(long index, Optional<byte[]> checkpoint) {
        return checkpoint.map(SignedNote::of).filter(note -> index < size(note));
    }

    private static long size(SignedNote note) {
        return Checkpoint.of(note.text()).size();
    }

    private TlogProof proof(long index, long size, SignedNote note) {
        return new TlogProof(
                null, index, new TiledLog(size, files).tree().inclusionProof(index), note);
    }
}
