package org.mingzhang.app.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.merkle.tile.TiledLog;

/** The files of a log below a folder of this machine, which also knows when each was written. */
public record FolderFiles(Path folder) implements Function<String, Optional<byte[]>> {
    @Override
    public Optional<byte[]> apply(String path) {
        return TiledLog.below(folder).apply(path);
    }

    /** When a file was written last; empty when it is not there, or cannot be asked. */
    Optional<Instant> writtenAt(String path) {
        try {
            return Optional.of(Files.getLastModifiedTime(folder.resolve(path)).toInstant());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
