package org.mingzhang.query.log;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TiledLog;

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

    /** That the entry at an index is under the newest checkpoint; empty when it is not. */
    Optional<TlogProof> proof(long index) {
        return checkpoint()
                .map(SignedNote::of)
                .flatMap(
                        note -> {
                            long size = Checkpoint.of(note.text()).size();
                            return index < size
                                    ? Optional.of(proof(index, size, note))
                                    : Optional.empty();
                        });
    }

    private TlogProof proof(long index, long size, SignedNote note) {
        return new TlogProof(
                null, index, new TiledLog(size, files).tree().inclusionProof(index), note);
    }
}
