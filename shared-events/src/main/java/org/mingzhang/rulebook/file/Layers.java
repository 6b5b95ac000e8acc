package org.mingzhang.rulebook.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.rulebook.file.tree.BrokenRulebook;
import org.mingzhang.rulebook.file.tree.Overlay;
import org.mingzhang.rulebook.file.tree.Place;
import org.mingzhang.rulebook.file.tree.Problem;
import org.mingzhang.rulebook.file.tree.Tree;

/**
 * The folders whose files together make one version of a book: the book it is laid over, the book,
 * and its changes, each speaking about those below.
 */
final class Layers {
    /** What every layer says of itself; nothing of it is inherited from another book. */
    private static final Set<String> OF_ITSELF = Set.of("version", "what", "overlays", "changes");

    private static final Set<String> OF_A_BOOK = Set.of("id", "zh", "en");

    /**
     * One folder.
     *
     * @param change true for a later version of the book below it
     */
    record Layer(String folder, boolean change) {}

    private final List<Layer> layers;
    private final Shelf shelf;
    private final List<BrokenRulebook.Fault> faults;
    private final Map<String, Tree.Mapping> parts = new LinkedHashMap<>();

    Layers(List<Layer> layers, Shelf shelf, List<BrokenRulebook.Fault> faults) {
        this.layers = List.copyOf(layers);
        this.shelf = shelf;
        this.faults = faults;
    }

    /** What all layers together say in one part; empty when none of them has it. */
    Tree.Mapping part(String name) {
        return parts.computeIfAbsent(name, this::together);
    }

    /** Every part that was read, as text, lists and maps. */
    Map<String, Object> plain() {
        Map<String, Object> all = new LinkedHashMap<>();
        parts.forEach((name, part) -> all.put(name, part.plain()));
        return all;
    }

    /** What rests on no rule, by part and key: forms, sequences, names of commands. */
    Map<String, Object> unruled() {
        Map<String, Object> found = new LinkedHashMap<>();
        parts.forEach(
                (name, part) ->
                        part.fields()
                                .forEach(
                                        (key, field) -> {
                                            if (!OF_A_BOOK.contains(key)
                                                    && !OF_ITSELF.contains(key)
                                                    && !ruled(field.value())) {
                                                found.put(name + "." + key, field.value().plain());
                                            }
                                        }));
        return found;
    }

    private static boolean ruled(Tree value) {
        return switch (value) {
            case Tree.Mapping one -> one.fields().containsKey("basis");
            case Tree.Listing all ->
                    all.items().isEmpty() || all.items().stream().anyMatch(Layers::ruled);
            case Tree.Scalar word -> false;
        };
    }

    /** Files of these folders that are no part of a rulebook. */
    List<BrokenRulebook.Fault> strangers() {
        List<BrokenRulebook.Fault> found = new ArrayList<>();
        for (Layer layer : layers) {
            for (String file : shelf.listing(layer.folder())) {
                String name = file.substring(layer.folder().length() + 1);
                if (!name.endsWith(".yaml")
                        || !parts.containsKey(name.substring(0, name.length() - 5))) {
                    found.add(new Place(file, 1, "").fault(Problem.FILE_UNKNOWN));
                }
            }
        }
        return found;
    }

    private Tree.Mapping together(String name) {
        boolean header = name.equals("book");
        Tree.Mapping result = null;
        for (Layer layer : layers) {
            Tree.Mapping said = shelf.file(layer.folder() + "/" + name + ".yaml", header);
            if (result == null) {
                result = header ? without(said, Set.of("overlays", "changes")) : said;
            } else if (header) {
                result = headed(result, said, layer.change());
            } else {
                result = new Overlay(faults).over(result, said);
            }
        }
        if (result == null) {
            throw new IllegalStateException("a book has at least one folder");
        }
        return result;
    }

    private Tree.Mapping headed(Tree.Mapping below, Tree.Mapping said, boolean change) {
        Set<String> own = new HashSet<>(OF_ITSELF);
        if (!change) {
            own.addAll(OF_A_BOOK);
        }
        Tree.Mapping merged = new Overlay(faults).over(without(below, own), without(said, own));
        Map<String, Tree.Field> fields = new LinkedHashMap<>(merged.fields());
        own.stream()
                .filter(key -> !key.equals("overlays") && !key.equals("changes"))
                .filter(said.fields()::containsKey)
                .forEach(key -> fields.put(key, said.fields().get(key)));
        return new Tree.Mapping(said.place(), fields);
    }

    private static Tree.Mapping without(Tree.Mapping whole, Set<String> keys) {
        Map<String, Tree.Field> fields = new LinkedHashMap<>(whole.fields());
        fields.keySet().removeAll(keys);
        return new Tree.Mapping(whole.place(), fields);
    }
}
