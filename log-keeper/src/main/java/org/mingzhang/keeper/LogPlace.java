package org.mingzhang.keeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;

/**
 * Where a log is kept.
 *
 * @param folder what the public may read, and nothing else
 * @param keyFile the key of the log
 * @param memoryFile what was signed last
 * @param origin the log's name; null for one made of the key
 */
public record LogPlace(Path folder, Path keyFile, Path memoryFile, @Nullable String origin) {

    /** The places within a data folder; the name is made of the key. */
    public static LogPlace in(Path data) {
        return new LogPlace(
                data.resolve("log"), data.resolve("log-key"), data.resolve("log-signed"), null);
    }

    /** The file that whoever keeps this log holds locked. */
    public Path lockFile() {
        return memoryFile.resolveSibling(memoryFile.getFileName() + ".lock");
    }

    /**
     * The signer of this log; a log not yet begun gets a new key.
     *
     * @throws SignerRefuses when the key of a log that was begun is missing
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
        return key.signer(SignatureKind.ED25519, origin, "mingzhang");
    }
}
