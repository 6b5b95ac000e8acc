package org.mingzhang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files people write, below one root; built, hidden and run-time folders are left out. */
record SourceTree(Path root) {
    private static final Set<String> LEFT_OUT = Set.of("target", "data", "node_modules");

    /** The root of the repository this process runs in, told by its build script. */
    static SourceTree ofRepository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new AssertionError("not inside the repository");
        }
        return new SourceTree(folder);
    }

    List<Path> files(String... endings) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(this::written)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    boolean isMain(Path file) {
        return name(file).contains("/src/main/");
    }

    private boolean written(Path file) {
        for (Path part : root.relativize(file)) {
            if (LEFT_OUT.contains(part.toString()) || part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
