package org.mingzhang.keeper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.Tiles;

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
     * Writes the files of a published size into a fresh folder and compares.
     *
     * @param signed what is published
     * @throws IOException when there are fewer entries than that, or something cannot be read
     */
    public static RebuiltLog of(Entries entries, Checkpoint signed, Path published, Path fresh)
            throws IOException {
        if (entries.head() + 1 < signed.size()) {
            throw new IOException(
                    "of " + signed.size() + " entries, " + (entries.head() + 1) + " are left");
        }
        LogFolder made = new LogFolder(new DurableDisk(fresh));
        made.rebuild(entries, signed.size());
        DurableDisk one = new DurableDisk(published);
        DurableDisk other = new DurableDisk(fresh);
        List<String> differing = new ArrayList<>();
        for (String path : paths(signed.size())) {
            if (!Arrays.equals(one.read(path).orElse(null), other.read(path).orElse(null))) {
                differing.add(path);
            }
        }
        return new RebuiltLog(
                signed.size(),
                made.log(signed.size()).tree().root().equals(signed.root()),
                differing);
    }

    /** True when nothing differs. */
    public boolean same() {
        return rootAsSigned && differing.isEmpty();
    }

    private static List<String> paths(long size) {
        List<String> paths = new ArrayList<>();
        for (Tile tile : Tiles.of(size)) {
            if (tile.level() == 0) {
                paths.add(new Tile(Tile.ENTRIES, tile.index(), tile.width()).path());
            }
            paths.add(tile.path());
        }
        return paths;
    }
}
