package org.mingzhang.app.cli.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;

/**
 * What the public finds in the log of a data folder.
 *
 * @param vkeys the keys that sign or signed it
 */
record PublishedLog(Checkpoint checkpoint, Instant publishedAt, List<String> vkeys) {

    /** The newest checkpoint; empty before the first. */
    static Optional<PublishedLog> in(Path data) throws IOException {
        Path folder = LogPlace.in(data).folder();
        Path file = folder.resolve("checkpoint");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> vkeys = Files.readAllLines(folder.resolve("vkeys"));
        return Optional.of(
                new PublishedLog(
                        vouchedFor(Files.readAllBytes(file), vkeys),
                        Files.getLastModifiedTime(file).toInstant(),
                        vkeys));
    }

    private static Checkpoint vouchedFor(byte[] bytes, List<String> vkeys) {
        try {
            SignedNote note = SignedNote.of(bytes);
            if (!note.vouchedBy(vkeys.stream().map(VerifierKey::of).toList()).isEmpty()) {
                return Checkpoint.of(note.text());
            }
        } catch (MalformedNote | IllegalArgumentException damaged) {
            throw unsound();
        }
        throw unsound();
    }

    private static CommandFault unsound() {
        return CommandFault.mismatch(
                "校验点已损坏，或者不是由所列公钥签名", "The checkpoint is damaged or not signed by the listed keys");
    }
}
