package org.mingzhang.rulebook.file;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

/**
 * One mapping of a YAML file. Hands out its values and remembers which were asked for; whatever is
 * wrong becomes a fault with its line, and reading goes on with a harmless value so that all faults
 * are found at once.
 */
final class Section {
    /** A scalar with its place, so that a later check can name the line. */
    record Word(String text, int line, String key) {}

    private final String file;
    private final String path;
    private final int line;
    private final List<BrokenRulebook.Fault> faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Section(
            String file, String path, @Nullable Node node, List<BrokenRulebook.Fault> faults) {
        this.file = file;
        this.path = path;
        this.line = node == null ? 1 : line(node);
        this.faults = faults;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else if (node != null) {
            fault(line, path, "expected named values here");
        }
    }

    /** A whole file; a missing one is a fault. */
    static Section open(BookFiles files, String file, List<BrokenRulebook.Fault> faults) {
        Optional<String> text = files.text(file);
        if (text.isEmpty()) {
            faults.add(new BrokenRulebook.Fault(file, 1, "", "the file is missing"));
        }
        return of(file, text.orElse(""), faults);
    }

    /** A whole file that a book may leave out. */
    static Section openIfThere(BookFiles files, String file, List<BrokenRulebook.Fault> faults) {
        return of(file, files.text(file).orElse(""), faults);
    }

    private static Section of(String file, String text, List<BrokenRulebook.Fault> faults) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return new Section(file, "", root, faults);
        } catch (MarkedYAMLException malformed) {
            int at = malformed.getProblemMark() == null ? 0 : malformed.getProblemMark().getLine();
            faults.add(
                    new BrokenRulebook.Fault(
                            file, at + 1, "", "not YAML: " + malformed.getProblem()));
            return new Section(file, "", null, faults);
        }
    }

    private void take(NodeTuple field) {
        String key = ((ScalarNode) field.getKeyNode()).getValue();
        lines.put(key, line(field.getKeyNode()));
        if (values.put(key, field.getValueNode()) != null) {
            fault(key, "the key is here twice");
        }
    }

    String text(String key) {
        return required(key, maybe(key)).orElse("");
    }

    Optional<String> maybe(String key) {
        return node(key).flatMap(node -> scalar(node, at(key))).map(Word::text);
    }

    boolean flag(String key) {
        return maybeParsed(key, "true or false", Section::strictFlag).orElse(false);
    }

    int number(String key) {
        return required(key, maybeNumber(key)).orElse(1);
    }

    Optional<Integer> maybeNumber(String key) {
        return maybeParsed(key, "a whole number from 1", Section::positive);
    }

    Optional<LocalDate> maybeDate(String key) {
        return maybeParsed(key, "a date like 2024-01-31", LocalDate::parse);
    }

    LocalDate date(String key) {
        return required(key, maybeDate(key)).orElse(LocalDate.EPOCH);
    }

    /** A word out of a fixed set. */
    <E extends Enum<E>> E oneOf(String key, Class<E> type, E fallback) {
        Function<String, E> parse = text -> Enum.valueOf(type, text);
        String wanted = "one of " + List.of(type.getEnumConstants());
        return required(key, maybeParsed(key, wanted, parse)).orElse(fallback);
    }

    /** The scalars of a list; empty when the key is absent. */
    List<Word> words(String key) {
        List<Word> words = new ArrayList<>();
        List<Node> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            scalar(items.get(i), at(key) + "[" + i + "]").ifPresent(words::add);
        }
        return words;
    }

    /** The mappings of a list; empty when the key is absent. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        List<Node> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            sections.add(new Section(file, at(key) + "[" + i + "]", items.get(i), faults));
        }
        return sections;
    }

    /** The mapping under a key. */
    Section section(String key) {
        return required(key, maybeSection(key))
                .orElseGet(() -> new Section(file, at(key), null, faults));
    }

    Optional<Section> maybeSection(String key) {
        return node(key).map(node -> new Section(file, at(key), node, faults));
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** Every key was asked for, or it is a fault. */
    void done() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                fault(key, "unknown key");
            }
        }
    }

    void fault(String key, String problem) {
        fault(lines.getOrDefault(key, line), at(key), problem);
    }

    void fault(Word word, String problem) {
        fault(word.line(), word.key(), problem);
    }

    private void fault(int atLine, String key, String problem) {
        faults.add(new BrokenRulebook.Fault(file, atLine, key, problem));
    }

    private <T> Optional<T> maybeParsed(String key, String wanted, Function<String, T> parse) {
        Optional<String> text = maybe(key);
        try {
            return text.map(parse);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            fault(key, "'" + text.orElse("") + "' is not " + wanted);
            return Optional.empty();
        }
    }

    private <T> Optional<T> required(String key, Optional<T> value) {
        if (value.isEmpty() && !values.containsKey(key)) {
            fault(key, "missing");
        }
        return value;
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            fault(key, "expected a list");
        }
        return node.orElse(null) instanceof SequenceNode list ? list.getValue() : List.of();
    }

    private Optional<Word> scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar
                && !Tag.NULL.equals(scalar.getTag())
                && !scalar.getValue().isBlank()) {
            return Optional.of(new Word(scalar.getValue(), line(node), key));
        }
        fault(line(node), key, "expected a value");
        return Optional.empty();
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static Boolean strictFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Integer positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
