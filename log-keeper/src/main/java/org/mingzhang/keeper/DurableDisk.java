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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        Map<Path, FileChannel> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = root.resolve(file.getKey());
                Path folder = target.resolveSibling("");
                create(folder, changed);
                written.put(target, written(next(target), file.getValue()));
                changed.add(folder);
            }
            sync(written.values());
        } finally {
            for (FileChannel channel : written.values()) {
                channel.close();
            }
        }
        for (Path target : written.keySet()) {
            probe.at(Moment.FILE_SYNCED);
            Files.move(
                    next(target),
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            probe.at(Moment.FILE_RENAMED);
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

    /** What a file is called until it is whole. */
    private static Path next(Path target) {
        return target.resolveSibling(target.getFileName() + ".new");
    }

    private FileChannel written(Path file, byte[] bytes) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            probe.at(Moment.FILE_WRITTEN);
            return channel;
        } catch (IOException | RuntimeException | Error failed) {
            channel.close();
            throw failed;
        }
    }

    /** All at the same time: a disk takes little longer for many files than for one. */
    private static void sync(Collection<FileChannel> files) throws IOException {
        List<Future<?>> syncs = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (FileChannel file : files) {
                syncs.add(
                        each.submit(
                                () -> {
                                    file.force(true);
                                    return null;
                                }));
            }
        }
        for (Future<?> each : syncs) {
            if (each.state() != Future.State.SUCCESS) {
                throw new IOException("a file does not reach the disk", each.exceptionNow());
            }
        }
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
