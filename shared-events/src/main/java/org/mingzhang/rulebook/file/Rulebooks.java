package org.mingzhang.rulebook.file;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownRulebook;

/** The rulebooks the program carries, by id, each in all its versions. */
public final class Rulebooks {
    private final SortedMap<String, List<Edition>> byId = new TreeMap<>();

    Rulebooks(Map<String, List<Edition>> books) {
        byId.putAll(books);
    }

    /** In alphabetical order. */
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byId.keySet()));
    }

    /**
     * The newest version of a rulebook, as it is packed.
     *
     * @throws UnknownRulebook when there is none of that id
     */
    public Rulebook byId(String id) {
        return newest(id).shipped();
    }

    /**
     * The newest version of a rulebook.
     *
     * @throws UnknownRulebook when there is none of that id
     */
    public Edition newest(String id) {
        List<Edition> editions = editions(id);
        if (editions.isEmpty()) {
            throw new UnknownRulebook(id, byId.keySet());
        }
        return editions.getLast();
    }

    /** The versions of a rulebook, oldest first; empty when there is none of that id. */
    public List<Edition> editions(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** One version of a rulebook, if the program carries it. */
    public Optional<Edition> edition(String id, String version) {
        return editions(id).stream().filter(each -> each.version().equals(version)).findFirst();
    }
}
