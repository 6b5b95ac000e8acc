package org.mingzhang.rulebook.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.rulebook.file.tree.BookFiles;
import org.mingzhang.rulebook.file.tree.BrokenRulebook;
import org.mingzhang.rulebook.file.tree.Problem;
import org.mingzhang.rulebook.file.tree.Tree;

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
        Tree.Mapping index = new Shelf(files, faults).file("index.yaml", true);
        List<String> ids =
                Section.of(index, faults).words("books").stream().map(Section.Word::text).toList();
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

    /**
     * The rulebooks in a folder, or the one book the folder is; that may lie over a packed one.
     *
     * @throws BrokenRulebook with every fault of every book
     */
    public static Rulebooks fromFolder(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        Path name = whole.getFileName();
        if (parent == null || name == null || !Files.exists(whole.resolve("book.yaml"))) {
            return fromDirectory(whole);
        }
        BookFiles files = BookFiles.in(parent).or(BookFiles.onClasspath(ROOT));
        return load(List.of(name.toString()), files, new ArrayList<>());
    }

    private static Rulebooks load(
            List<String> ids, BookFiles files, List<BrokenRulebook.Fault> faults) {
        Shelf shelf = new Shelf(files, faults);
        Map<String, List<Edition>> books = new LinkedHashMap<>();
        for (String id : ids) {
            books.put(id, editions(id, shelf, faults));
        }
        if (!faults.isEmpty()) {
            throw new BrokenRulebook(faults.stream().distinct().toList());
        }
        return new Rulebooks(books);
    }

    private static List<Edition> editions(
            String id, Shelf shelf, List<BrokenRulebook.Fault> faults) {
        Tree.Mapping header = shelf.file(id + "/book.yaml", true);
        if (!header.word("id").orElse(id).equals(id)) {
            Section.of(header, faults).fault("id", Problem.ANOTHER_FOLDER, id);
        }
        List<Edition> editions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (List<Layers.Layer> stack : shelf.versions(id)) {
            Layers layers = new Layers(stack, shelf, faults);
            Edition edition = Edition.read(layers, faults);
            faults.addAll(layers.strangers());
            if (!seen.add(edition.version())) {
                Section.of(header, faults).fault("changes", Problem.VERSION_TWICE);
            }
            editions.add(edition);
        }
        return editions;
    }
}
