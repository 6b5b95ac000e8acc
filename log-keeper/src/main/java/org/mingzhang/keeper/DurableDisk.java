package org.mingzhang.keeper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.keeper.Probe.Moment;

/** A folder of the file system: temporary file, fsync, rename, fsync of the directory. */
public final class DurableDisk implements Disk {
    private final Path root;
    private final Probe probe;

    public DurableDisk(Path root) {
        this(root, Probe.NONE);
    }

    DurableDisk(Path root, Probe probe) {
        this.root = root.toAbsolutePath().normalize();
        this.probe = probe;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(path)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void store(Map<String, byte[]> files) throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = root.resolve(file.getKey());
            Path folder = target.resolveSibling("");
            create(folder, changed);
            replace(target, file.getValue());
            changed.add(folder);
        }
        for (Path folder : changed) {
            sync(folder);
        }
        probe.at(Moment.FOLDERS_SYNCED);
    }

    @Override
    public void remove(String folder) throws IOException {
        Path gone = root.resolve(folder);
        if (!Files.isDirectory(gone)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(gone)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(gone);
    }

    private void replace(Path target, byte[] bytes) throws IOException {
        Path next = target.resolveSibling(target.getFileName() + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        next,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            probe.at(Moment.FILE_WRITTEN);
            channel.force(true);
        }
        probe.at(Moment.FILE_SYNCED);
        Files.move(
                next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        probe.at(Moment.FILE_RENAMED);
    }

    /** A new folder is an entry of the one above it, which has to reach the disk as well. */
    private static void create(Path folder, Set<Path> changed) throws IOException {
        Path parent = folder.getParent();
        if (!Files.isDirectory(folder) && parent != null) {
            create(parent, changed);
            Files.createDirectory(folder);
            changed.add(parent);
        }
    }

    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
