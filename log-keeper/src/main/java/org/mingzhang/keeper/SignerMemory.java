package org.mingzhang.keeper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;

/**
 * What was signed last, or was about to be: one small file, written before each signature. It must
 * not be restored from a backup older than the newest checkpoint.
 */
public final class SignerMemory {
    private final Disk disk;
    private final String name;

    /** The memory in a file, which need not exist yet. */
    public static SignerMemory in(Path file) {
        return new SignerMemory(
                new DurableDisk(file.toAbsolutePath().resolveSibling("")),
                file.getFileName().toString());
    }

    SignerMemory(Disk disk, String name) {
        this.disk = disk;
        this.name = name;
    }

    /**
     * The newest statement; empty before the first.
     *
     * @throws SignerRefuses when the file cannot be understood
     */
    public Optional<Checkpoint> newest() throws IOException {
        Optional<byte[]> kept = disk.read(name);
        try {
            return kept.map(bytes -> Checkpoint.of(new String(bytes, StandardCharsets.UTF_8)));
        } catch (MalformedNote damaged) {
            throw new SignerRefuses(
                    Reason.FORGOTTEN, "the file " + name + " is damaged: " + damaged.getMessage());
        }
    }

    /**
     * Remembers a statement for ever.
     *
     * @throws SignerRefuses when it contradicts the newest
     */
    public void remember(Checkpoint next) throws IOException {
        Optional<Checkpoint> newest = newest();
        if (newest.isPresent()) {
            refuseContradiction(newest.get(), next);
        }
        disk.store(Map.of(name, next.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuseContradiction(Checkpoint newest, Checkpoint next) {
        if (!newest.origin().equals(next.origin())) {
            throw new SignerRefuses(
                    Reason.ANOTHER_LOG,
                    "signed for " + newest.origin() + ", asked for " + next.origin());
        }
        if (next.size() < newest.size()) {
            throw new SignerRefuses(
                    Reason.SHRUNK,
                    "signed " + newest.size() + " entries, asked for " + next.size());
        }
        if (next.size() == newest.size() && !next.root().equals(newest.root())) {
            throw new SignerRefuses(
                    Reason.SECOND_ROOT,
                    "signed root %s for %d entries, asked for %s"
                            .formatted(newest.root(), next.size(), next.root()));
        }
    }
}
