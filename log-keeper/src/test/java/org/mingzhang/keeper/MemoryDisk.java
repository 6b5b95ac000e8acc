package org.mingzhang.keeper;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files in memory, for tests with many rounds that are not about the file system. */
final class MemoryDisk implements Disk {
    final Map<String, byte[]> files = new HashMap<>();

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    @Override
    public void store(Map<String, byte[]> stored) {
        stored.forEach((path, bytes) -> files.put(path, bytes.clone()));
    }

    @Override
    public void remove(String folder) {
        files.keySet().removeIf(path -> path.startsWith(folder + "/"));
    }
}
