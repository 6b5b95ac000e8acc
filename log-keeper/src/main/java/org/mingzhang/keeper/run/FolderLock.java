package org.mingzhang.keeper.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process off the same files; ends with the process, however it ends. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    public FolderLock(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = taken(channel);
    }

    /** False when another process, or another part of this one, has it. */
    public boolean held() {
        return lock != null;
    }

    private static @Nullable FileLock taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
