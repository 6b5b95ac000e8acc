package org.mingzhang.rulebook.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.file.tree.BrokenRulebook;
import org.mingzhang.rulebook.file.tree.Overlay;
import org.mingzhang.rulebook.file.tree.Place;
import org.mingzhang.rulebook.file.tree.Problem;
import org.mingzhang.rulebook.file.tree.Tree;
import org.mingzhang.shared.Text;

/**
 * One mapping of a YAML file. Hands out its values and remembers which were asked for; whatever is
 * wrong becomes a fault with its line, and reading goes on with a harmless value so that all faults
 * are found at once.
 */
final class Section {
    /** A scalar with its place, so that a later check can name the line. */
    record Word(String text, Place place) {}

    private final Tree.Mapping here;
    private final String address;
    private final @Nullable Text heading;
    private final List<BrokenRulebook.Fault> faults;
    private final Set<String> asked = new HashSet<>();

    private Section(
            Tree.Mapping here,
            String address,
            @Nullable Text inherited,
            List<BrokenRulebook.Fault> faults) {
        this.here = here;
        this.address = address;
        this.faults = faults;
        Optional<String> zh = here.word("zh");
        Optional<String> en = here.word("en");
        this.heading = zh.isPresent() && en.isPresent() ? new Text(zh.get(), en.get()) : inherited;
    }

    /** A whole part of a book. */
    static Section of(Tree.Mapping whole, List<BrokenRulebook.Fault> faults) {
        return new Section(whole, "", null, faults);
    }

    /** Where this stands in the book, by codes: it outlasts a new line above. */
    String address() {
        return address;
    }

    /** What this or the entry around it is called, or nothing. */
    @Nullable Text heading() {
        return heading;
    }

    Tree.Mapping tree() {
        return here;
    }

    String text(String key) {
        return required(key, maybe(key)).orElse("");
    }

    Optional<String> maybe(String key) {
        return node(key).flatMap(node -> scalar(node)).map(Word::text);
    }

    boolean flag(String key) {
        return maybeParsed(key, Section::strictFlag, Problem.NOT_A_FLAG).orElse(false);
    }

    int number(String key) {
        return required(key, maybeNumber(key)).orElse(1);
    }

    Optional<Integer> maybeNumber(String key) {
        return maybeParsed(key, Section::positive, Problem.NOT_A_NUMBER);
    }

    Optional<LocalDate> maybeDate(String key) {
        return maybeParsed(key, LocalDate::parse, Problem.NOT_A_DATE);
    }

    LocalDate date(String key) {
        return required(key, maybeDate(key)).orElse(LocalDate.EPOCH);
    }

    /** A word out of a fixed set. */
    <E extends Enum<E>> E oneOf(String key, Class<E> type, E fallback) {
        Function<String, E> parse = text -> Enum.valueOf(type, text);
        List<E> wanted = List.of(type.getEnumConstants());
        return required(key, maybeParsed(key, parse, Problem.NOT_ONE_OF, wanted)).orElse(fallback);
    }

    /** The scalars of a list; empty when the key is absent. */
    List<Word> words(String key) {
        return items(key).stream().flatMap(item -> scalar(item).stream()).toList();
    }

    /** The mappings of a list; empty when the key is absent. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        List<Tree> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            String name = Overlay.nameOf(items.get(i)).orElse(String.valueOf(i));
            sections.add(within(items.get(i), at(key) + "/" + name));
        }
        return sections;
    }

    /** The mapping under a key. */
    Section section(String key) {
        return required(key, maybeSection(key))
                .orElseGet(
                        () -> within(new Tree.Mapping(here.place().below(key), Map.of()), at(key)));
    }

    Optional<Section> maybeSection(String key) {
        return node(key).map(node -> within(node, at(key)));
    }

    private Section within(Tree node, String itsAddress) {
        if (node instanceof Tree.Mapping mapping) {
            return new Section(mapping, itsAddress, heading, faults);
        }
        faults.add(node.place().fault(Problem.NAMED_VALUES_EXPECTED));
        return new Section(new Tree.Mapping(node.place(), Map.of()), itsAddress, heading, faults);
    }

    Set<String> keys() {
        return here.fields().keySet();
    }

    /** Every key was asked for, or it is a fault. */
    void done() {
        for (String key : keys()) {
            if (!asked.contains(key)) {
                fault(key, Problem.KEY_UNKNOWN);
            }
        }
    }

    void fault(String key, Problem problem, Object... arguments) {
        Tree.Field field = here.fields().get(key);
        Place place = field == null ? here.place().below(key) : field.place();
        faults.add(place.fault(problem, arguments));
    }

    void fault(Word word, Problem problem, Object... arguments) {
        faults.add(word.place().fault(problem, arguments));
    }

    private <T> Optional<T> maybeParsed(
            String key, Function<String, T> parse, Problem problem, Object... wanted) {
        Optional<String> text = maybe(key);
        try {
            return text.map(parse);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            fault(key, problem, Stream.concat(text.stream(), Stream.of(wanted)).toArray());
            return Optional.empty();
        }
    }

    private <T> Optional<T> required(String key, Optional<T> value) {
        if (value.isEmpty() && !here.fields().containsKey(key)) {
            fault(key, Problem.MISSING);
        }
        return value;
    }

    private Optional<Tree> node(String key) {
        asked.add(key);
        return here.value(key);
    }

    private List<Tree> items(String key) {
        Optional<Tree> node = node(key);
        if (node.isPresent() && !(node.get() instanceof Tree.Listing)) {
            fault(key, Problem.LIST_EXPECTED);
        }
        return node.orElse(null) instanceof Tree.Listing list ? list.items() : List.of();
    }

    private Optional<Word> scalar(Tree node) {
        if (node instanceof Tree.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(new Word(scalar.text(), node.place()));
        }
        faults.add(node.place().fault(Problem.VALUE_EXPECTED));
        return Optional.empty();
    }

    private String at(String key) {
        return address.isEmpty() ? key : address + "/" + key;
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
}
