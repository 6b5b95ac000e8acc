package org.mingzhang.rulebook.file.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the files of rulebooks come from: {@code <id>/<part>.yaml} below one root. */
public interface BookFiles {
    /** The text of a file, empty when there is none. */
    Optional<String> text(String path);

    /** Paths of the files in a folder; empty when they cannot be listed. */
    List<String> listing(String folder);

    /** Names of the folders in a folder; empty when they cannot be listed. */
    List<String> folders(String folder);

    /** These files, and others for what is not among them. */
    default BookFiles or(BookFiles others) {
        BookFiles these = this;
        return new BookFiles() {
            @Override
            public Optional<String> text(String path) {
                return these.text(path).or(() -> others.text(path));
            }

            @Override
            public List<String> listing(String folder) {
                return these.listing(folder);
            }

            @Override
            public List<String> folders(String folder) {
                return these.folders(folder);
            }
        };
    }

    /** Packed with the program; a jar cannot always be listed, so an index names the books. */
    static BookFiles onClasspath(String root) {
        return new BookFiles() {
            @Override
            public Optional<String> text(String path) {
                try (InputStream in =
                        BookFiles.class.getResourceAsStream("/" + root + "/" + path)) {
                    return in == null
                            ? Optional.empty()
                            : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }

            @Override
            public List<String> listing(String folder) {
                return List.of();
            }

            @Override
            public List<String> folders(String folder) {
                return List.of();
            }
        };
    }

    /** In a folder on disk. */
    static BookFiles in(Path root) {
        return new BookFiles() {
            @Override
            public Optional<String> text(String path) {
                Path file = root.resolve(path);
                try {
                    return Files.isRegularFile(file)
                            ? Optional.of(Files.readString(file))
                            : Optional.empty();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }

            @Override
            public List<String> listing(String folder) {
                return inside(folder, Files::isRegularFile).stream()
                        .map(file -> folder + "/" + file)
                        .toList();
            }

            @Override
            public List<String> folders(String folder) {
                return inside(folder, Files::isDirectory);
            }

            private List<String> inside(String folder, Predicate<Path> kind) {
                if (!Files.isDirectory(root.resolve(folder))) {
                    return List.of();
                }
                try (Stream<Path> files = Files.list(root.resolve(folder))) {
                    return files.filter(kind)
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        };
    }
}
