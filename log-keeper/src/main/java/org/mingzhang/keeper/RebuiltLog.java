package org.mingzhang.keeper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.walk.Twin;

/**
 * A log's files made anew out of the entries, beside the published ones.
 *
 * @param rootAsSigned whether the entries give the root of the checkpoint
 * @param differing the published files that are missing or not what the entries make
 */
public record RebuiltLog(long size, boolean rootAsSigned, List<String> differing) {
    public RebuiltLog {
        differing = List.copyOf(differing);
    }

    /**
     * Writes the files of a published size into a fresh folder and compares; those of the twin as
     * well, where one is published.
     *
     * @param signed what is published
     * @throws IOException when there are fewer entries than that, or something cannot be read
     */
    public static RebuiltLog of(Entries entries, Checkpoint signed, Path published, Path fresh)
            throws IOException {
        List<String> differing = new ArrayList<>();
        boolean asSigned =
                made(new LogFolder(new DurableDisk(fresh)), entries, signed)
                        .compared(published, fresh, "", differing);
        Optional<byte[]> twin = new DurableDisk(published).read(Twin.CHECKPOINT);
        try {
            if (twin.isPresent()) {
                asSigned &=
                        made(
                                        LogFolder.ofTwin(
                                                new DurableDisk(fresh.resolve(Twin.PREFIX))),
                                        entries,
                                        Twin.of(
                                                        twin.get(),
                                                        signed.origin(),
                                                        none -> Optional.empty())
                                                .head())
                                .compared(published, fresh, Twin.PREFIX, differing);
            }
        } catch (MalformedNote damaged) {
            differing.add(Twin.CHECKPOINT);
        }
        return new RebuiltLog(signed.size(), asSigned, differing);
    }

    /** True when nothing differs. */
    public boolean same() {
        return rootAsSigned && differing.isEmpty();
    }

    private static Made made(LogFolder folder, Entries entries, Checkpoint signed)
            throws IOException {
        if (entries.head() + 1 < signed.size()) {
            throw new IOException(
                    "of " + signed.size() + " entries, " + (entries.head() + 1) + " are left");
        }
        folder.rebuild(entries, signed.size());
        return new Made(folder, signed);
    }

    /** The files of one tree. */
    private record Made(LogFolder folder, Checkpoint signed) {
        /** Names the files that differ; answers whether the root is the one that was signed. */
        boolean compared(Path published, Path fresh, String prefix, List<String> differing)
                throws IOException {
            DurableDisk one = new DurableDisk(published);
            DurableDisk other = new DurableDisk(fresh);
            for (Tile tile : folder.all(signed.size())) {
                String path = prefix + tile.path();
                if (!Arrays.equals(one.read(path).orElse(null), other.read(path).orElse(null))) {
                    differing.add(path);
                }
            }
            return folder.tree(signed.size()).root().equals(signed.root());
        }
    }
}
