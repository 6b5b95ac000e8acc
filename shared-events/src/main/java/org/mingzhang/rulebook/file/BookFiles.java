package org.mingzhang.rulebook.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the files of rulebooks come from: {@code <id>/<part>.yaml} below one root. */
interface BookFiles {
    /** The text of a file, empty when there is none. */
    Optional<String> text(String path);

    /** Paths of the files in a book's folder; empty when they cannot be listed. */
    List<String> listing(String book);

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
            public List<String> listing(String book) {
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
            public List<String> listing(String book) {
                try (Stream<Path> files = Files.list(root.resolve(book))) {
                    return files.map(file -> book + "/" + file.getFileName()).sorted().toList();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        };
    }
}
