package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.tile.EntryBundle;
import org.mingzhang.merkle.tile.Tile;

/** The files of a log in a folder. */
final class SampleMirror {
    private SampleMirror() {}

    static void write(Path folder, SampleLog log, Signer... signers) throws IOException {
        write(folder, log.entries(), log.tiles());
        Files.write(folder.resolve("checkpoint"), log.checkpoint(signers).bytes());
        Files.writeString(folder.resolve("policy"), SampleLog.POLICY);
    }

    static void write(Path folder, List<byte[]> entries, Map<Tile, byte[]> tiles)
            throws IOException {
        for (Map.Entry<Tile, byte[]> each : tiles.entrySet()) {
            write(folder, each.getKey().path(), each.getValue());
        }
        for (int from = 0; from < entries.size(); from += Tile.FULL) {
            int to = Math.min(entries.size(), from + Tile.FULL);
            Tile bundle = new Tile(Tile.ENTRIES, from / Tile.FULL, to - from);
            write(folder, bundle.path(), EntryBundle.of(entries.subList(from, to)));
        }
    }

    private static void write(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }
}
