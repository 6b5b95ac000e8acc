package org.mingzhang.rulebook.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.rulebook.file.tree.BookFiles;
import org.mingzhang.rulebook.file.tree.BrokenRulebook;
import org.mingzhang.rulebook.file.tree.Problem;
import org.mingzhang.rulebook.file.tree.Tree;
import org.mingzhang.rulebook.file.tree.TreeReader;

/** The files of all books of a place, each read once, and how they are stacked into versions. */
final class Shelf {
    private static final String BOOK = "/book.yaml";

    private final BookFiles files;
    private final List<BrokenRulebook.Fault> faults;
    private final Map<String, Tree.Mapping> read = new HashMap<>();

    Shelf(BookFiles files, List<BrokenRulebook.Fault> faults) {
        this.files = files;
        this.faults = faults;
    }

    /** The named values of a file; empty when it is not there. */
    Tree.Mapping file(String path, boolean needed) {
        return read.computeIfAbsent(
                path,
                wanted -> {
                    TreeReader reader = new TreeReader(wanted, faults);
                    Optional<String> text = files.text(wanted);
                    if (text.isEmpty() && needed) {
                        faults.add(reader.nothing().place().fault(Problem.FILE_MISSING));
                    }
                    return text.map(reader::read).orElseGet(reader::nothing);
                });
    }

    List<String> listing(String folder) {
        return files.listing(folder);
    }

    /** The folders of the changes of a book, oldest first. */
    List<String> changes(String id) {
        Tree.Mapping book = file(id + BOOK, true);
        List<String> folders = new ArrayList<>();
        for (Section.Word version : Section.of(book, faults).words("changes")) {
            String folder = id + "/changes/" + version.text();
            folders.add(folder);
            Tree.Mapping change = file(folder + BOOK, true);
            if (!change.word("version").equals(Optional.of(version.text()))) {
                faults.add(
                        change.place()
                                .below("version")
                                .fault(Problem.ANOTHER_FOLDER, version.text()));
            }
        }
        for (String there : files.folders(id + "/changes")) {
            if (!folders.contains(id + "/changes/" + there)) {
                faults.add(book.place().below("changes").fault(Problem.CHANGE_UNDECLARED, there));
            }
        }
        return folders;
    }

    /** The versions of a book, oldest first: how the layers of each are stacked. */
    List<List<Layers.Layer>> versions(String id) {
        return versions(id, Set.of());
    }

    private List<List<Layers.Layer>> versions(String id, Set<String> above) {
        List<String> changes = changes(id);
        List<List<Layers.Layer>> versions = new ArrayList<>();
        List<Layers.Layer> below = below(id, file(id + BOOK, true), above);
        List<Layers.Layer> own = new ArrayList<>(List.of(new Layers.Layer(id, false)));
        versions.add(stacked(below, own));
        for (String change : changes) {
            Tree.Mapping header = file(change + BOOK, true);
            if (header.fields().containsKey("overlays")) {
                below = below(id, header, above);
            }
            own.add(new Layers.Layer(change, true));
            versions.add(stacked(below, own));
        }
        return versions;
    }

    /** The layers of the book that this one is laid over; none for a book of its own. */
    private List<Layers.Layer> below(String id, Tree.Mapping header, Set<String> above) {
        Optional<Section> overlays = Section.of(header, faults).maybeSection("overlays");
        if (overlays.isEmpty()) {
            return List.of();
        }
        Section over = overlays.get();
        String base = over.text("book");
        String version = over.text("version");
        over.done();
        Set<String> path = new LinkedHashSet<>(above);
        path.add(id);
        if (path.contains(base)) {
            over.fault("book", Problem.LAID_IN_TURN, base);
        } else if (files.text(base + BOOK).isEmpty()) {
            over.fault("book", Problem.NO_BOOK, base);
        } else {
            for (List<Layers.Layer> stack : versions(base, path)) {
                if (file(stack.getLast().folder() + BOOK, true)
                        .word("version")
                        .equals(Optional.of(version))) {
                    return stack;
                }
            }
            over.fault("version", Problem.NO_VERSION, version, base);
        }
        return List.of();
    }

    private static List<Layers.Layer> stacked(List<Layers.Layer> below, List<Layers.Layer> above) {
        List<Layers.Layer> all = new ArrayList<>(below);
        all.addAll(above);
        return List.copyOf(all);
    }
}
