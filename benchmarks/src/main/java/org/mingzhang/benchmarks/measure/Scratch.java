package org.mingzhang.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone at the end. */
public record Scratch(Path folder) implements AutoCloseable {
    public static Scratch create() throws IOException {
        return new Scratch(Files.createTempDirectory("ledger-benchmarks-"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Scratch::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
