package org.mingzhang.rulebook.file.tree;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns YAML into a tree with places; what is malformed becomes a fault and is left out. */
public record TreeReader(String file, List<BrokenRulebook.Fault> faults) {
    /** The named values of a whole file. */
    public Tree.Mapping read(String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                return nothing();
            }
            if (tree(root, "") instanceof Tree.Mapping mapping) {
                return mapping;
            }
            fault(line(root), "", Problem.NAMED_VALUES_EXPECTED);
        } catch (MarkedYAMLException malformed) {
            int at = malformed.getProblemMark() == null ? 0 : malformed.getProblemMark().getLine();
            fault(at + 1, "", Problem.NOT_YAML, malformed.getProblem());
        }
        return nothing();
    }

    /** The named values of a file that is not there. */
    public Tree.Mapping nothing() {
        return new Tree.Mapping(new Place(file, 1, ""), Map.of());
    }

    private Tree tree(Node node, String path) {
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, path);
            case SequenceNode list -> {
                List<Tree> items = new ArrayList<>();
                for (Node item : list.getValue()) {
                    items.add(tree(item, path + "[" + items.size() + "]"));
                }
                yield new Tree.Listing(place(node, path), items);
            }
            case ScalarNode scalar ->
                    new Tree.Scalar(
                            place(node, path),
                            Tag.NULL.equals(node.getTag()) ? "" : scalar.getValue());
            default -> throw new IllegalStateException("no node of a composed file: " + node);
        };
    }

    private Tree.Mapping mapping(MappingNode node, String path) {
        Map<String, Tree.Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = word(tuple.getKeyNode());
            if (key == null) {
                fault(line(tuple.getKeyNode()), path, Problem.NAME_EXPECTED);
                continue;
            }
            String at = path.isEmpty() ? key : path + "." + key;
            Tree.Field field =
                    new Tree.Field(place(tuple.getKeyNode(), at), tree(tuple.getValueNode(), at));
            if (fields.put(key, field) != null) {
                fault(line(tuple.getKeyNode()), at, Problem.KEY_TWICE);
            }
        }
        return new Tree.Mapping(place(node, path), fields);
    }

    private static @Nullable String word(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private void fault(int line, String key, Problem problem, Object... arguments) {
        faults.add(new Place(file, line, key).fault(problem, arguments));
    }

    private Place place(Node node, String path) {
        return new Place(file, line(node), path);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
