package org.mingzhang.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a data folder: every process holds one byte of the file {@code in-use} locked. The
 * operating system lets go of it when the process dies, however it dies.
 */
final class FolderUse implements AutoCloseable {
    private final Path folder;
    private @Nullable FileChannel users;
    private long own;

    FolderUse(Path folder) {
        this.folder = folder;
    }

    /** Does something while no other process starts or stops the database of this folder. */
    <T> T alone(Step<T> step) throws IOException {
        try (FileChannel gate = open("starting");
                FileLock held = gate.lock()) {
            if (!held.isValid()) {
                throw new IOException("lost the lock on " + folder);
            }
            return step.run();
        }
    }

    /** From now on this process counts as a user of the folder. */
    void enter() throws IOException {
        FileChannel channel = open("in-use");
        // Each user locks a byte of its own: two of them never collide.
        do {
            own = new SecureRandom().nextLong(1L << 48);
        } while (channel.tryLock(own, 1, false) == null);
        users = channel;
    }

    /** True when nobody but this use is counted; asked on its own channel, whose lock stays. */
    boolean alone() throws IOException {
        FileChannel channel = users;
        if (channel == null) {
            throw new IllegalStateException("not counted as a user");
        }
        try (FileLock below = channel.tryLock(0, own, false);
                FileLock above = channel.tryLock(own + 1, Long.MAX_VALUE - own - 1, false)) {
            return below != null && above != null;
        } catch (OverlappingFileLockException usedInThisProcess) {
            return false;
        }
    }

    /** Stops counting, and tells whether nobody else is left. */
    boolean leaveAsLast() throws IOException {
        close();
        try (FileChannel channel = open("in-use")) {
            FileLock everything = channel.tryLock();
            return everything != null;
        } catch (OverlappingFileLockException usedInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel channel = users;
        users = null;
        if (channel != null) {
            channel.close();
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** One step that may fail on the file system. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws IOException;
    }
}
