package org.mingzhang.rulebook.file.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays what one layer says over what the layers below say. A layer adds, replaces or withdraws by
 * name and says which; it never shadows anything silently.
 */
public record Overlay(List<BrokenRulebook.Fault> faults) {
    private enum Deed {
        WITHDRAW,
        REPLACE,
        ADD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Values under a name each, instead of a list of entries with codes. */
    private static final Set<String> TABLES = Set.of("sources");

    /** The name by which entries of a list are told apart: a code, or what takes its place. */
    public static Optional<String> nameOf(Tree entry) {
        return switch (entry) {
            case Tree.Scalar word -> Optional.of(word.text()).filter(text -> !text.isBlank());
            case Tree.Mapping named ->
                    named.word("code")
                            .or(() -> joined(named.word("year"), named.word("known_from")))
                            .or(
                                    () ->
                                            joined(
                                                    named.word("kind"),
                                                    named.mapping("basis")
                                                            .flatMap(basis -> basis.word("rule"))));
            case Tree.Listing list -> Optional.empty();
        };
    }

    private static Optional<String> joined(Optional<String> one, Optional<String> other) {
        return one.flatMap(first -> other.map(second -> first + "/" + second));
    }

    /** What both say together. */
    public Tree.Mapping over(Tree.Mapping below, Tree.Mapping layer) {
        Map<String, Tree.Field> result = new LinkedHashMap<>(below.fields());
        for (Deed deed : Deed.values()) {
            layer.mapping(deed.word())
                    .ifPresent(all -> all.fields().forEach((k, f) -> apply(deed, k, f, result)));
        }
        layer.fields()
                .forEach(
                        (key, field) -> {
                            if (!isDeed(key)) {
                                fault(field.place(), Problem.NO_DEED);
                            } else if (!(field.value() instanceof Tree.Mapping)) {
                                fault(field.place(), Problem.NAMED_VALUES_EXPECTED);
                            }
                        });
        return new Tree.Mapping(layer.place(), result);
    }

    private void apply(Deed deed, String key, Tree.Field given, Map<String, Tree.Field> result) {
        Tree.Field below = result.get(key);
        if (given.value() instanceof Tree.Listing list) {
            List<Tree> items = list(deed, list, below);
            result.put(key, new Tree.Field(given.place(), new Tree.Listing(list.place(), items)));
        } else if (TABLES.contains(key) && given.value() instanceof Tree.Mapping table) {
            Map<String, Tree.Field> rows = new LinkedHashMap<>();
            if (below != null && below.value() instanceof Tree.Mapping old) {
                rows.putAll(old.fields());
            }
            table.fields().forEach((name, row) -> whole(deed, name, row, rows));
            result.put(key, new Tree.Field(given.place(), new Tree.Mapping(table.place(), rows)));
        } else {
            whole(deed, key, given, result);
        }
    }

    private void whole(Deed deed, String key, Tree.Field given, Map<String, Tree.Field> result) {
        boolean there = result.containsKey(key);
        if (deed == Deed.ADD ? there : !there) {
            fault(given.place(), reproach(deed), key);
        } else if (deed != Deed.WITHDRAW) {
            result.put(key, given);
        } else if (given.value() instanceof Tree.Scalar word && word.text().equals("true")) {
            result.remove(key);
        } else {
            fault(given.place(), Problem.WITHDRAWN_WITHOUT_TRUE);
        }
    }

    private List<Tree> list(Deed deed, Tree.Listing given, Tree.@Nullable Field below) {
        List<Tree> items = new ArrayList<>();
        if (below != null && below.value() instanceof Tree.Listing old) {
            items.addAll(old.items());
        }
        for (Tree entry : given.items()) {
            Optional<String> name = nameOf(entry);
            if (name.isEmpty()) {
                fault(entry.place(), Problem.NAMELESS);
                continue;
            }
            int at = indexOf(name.get(), items);
            if (deed == Deed.ADD ? at >= 0 : at < 0) {
                fault(entry.place(), reproach(deed), name.get());
            } else {
                switch (deed) {
                    case ADD -> items.add(entry);
                    case REPLACE -> items.set(at, entry);
                    case WITHDRAW -> items.remove(at);
                }
            }
        }
        return items;
    }

    private static int indexOf(String name, List<Tree> items) {
        for (int i = 0; i < items.size(); i++) {
            if (nameOf(items.get(i)).filter(name::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static Problem reproach(Deed deed) {
        return deed == Deed.ADD ? Problem.THERE_BELOW : Problem.NOT_THERE_BELOW;
    }

    private static boolean isDeed(String key) {
        for (Deed deed : Deed.values()) {
            if (deed.word().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private void fault(Place place, Problem problem, Object... arguments) {
        faults.add(place.fault(problem, arguments));
    }
}
