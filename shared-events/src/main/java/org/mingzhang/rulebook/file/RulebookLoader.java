package org.mingzhang.rulebook.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.rulebook.Rulebook;

/** Loads every rulebook of a place; one fault in any of them and none is given. */
public final class RulebookLoader {
    private static final String ROOT = "rulebooks";

    private RulebookLoader() {}

    /**
     * The rulebooks packed with the program.
     *
     * @throws BrokenRulebook with every fault of every book
     */
    public static Rulebooks fromClasspath() {
        BookFiles files = BookFiles.onClasspath(ROOT);
        List<BrokenRulebook.Fault> faults = new ArrayList<>();
        List<String> ids =
                Section.open(files, "index.yaml", faults).words("books").stream()
                        .map(Section.Word::text)
                        .toList();
        return load(ids, files, faults);
    }

    /**
     * The rulebooks in a folder: one sub-folder each, named by its id.
     *
     * @throws BrokenRulebook with every fault of every book
     */
    public static Rulebooks fromDirectory(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> ids =
                    entries.filter(Files::isDirectory)
                            .map(entry -> entry.getFileName().toString())
                            .sorted()
                            .toList();
            return load(ids, BookFiles.in(folder), new ArrayList<>());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Rulebooks load(
            List<String> ids, BookFiles files, List<BrokenRulebook.Fault> faults) {
        List<Rulebook> books = new ArrayList<>();
        for (String id : ids) {
            books.add(new BookReader(id, files, faults).read());
        }
        if (!faults.isEmpty()) {
            throw new BrokenRulebook(faults);
        }
        return new Rulebooks(books);
    }
}
