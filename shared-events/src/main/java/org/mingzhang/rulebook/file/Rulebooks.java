package org.mingzhang.rulebook.file;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.rulebook.Rulebook;

/** The rulebooks of this ledger, by id. */
public final class Rulebooks {
    private final SortedMap<String, Rulebook> byId = new TreeMap<>();

    Rulebooks(Collection<Rulebook> books) {
        books.forEach(book -> byId.put(book.version().id(), book));
    }

    /** In alphabetical order. */
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byId.keySet()));
    }

    /**
     * The current version of a rulebook.
     *
     * @throws UnknownRulebook when there is none of that id
     */
    public Rulebook byId(String id) {
        Rulebook book = byId.get(id);
        if (book == null) {
            throw new UnknownRulebook(id, byId.keySet());
        }
        return book;
    }
}
