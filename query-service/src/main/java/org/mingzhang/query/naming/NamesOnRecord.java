package org.mingzhang.query.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/**
 * Looks names up in the first event of each stream. A person is registered once and before anything
 * else is recorded of them, so a name is the same at every point of a history.
 */
public final class NamesOnRecord {
    private final EventSource events;

    /** Reads from these events. */
    public NamesOnRecord(EventSource events) {
        this.events = events;
    }

    /** The names of everyone the values speak of, read in one question. */
    public Names in(Iterable<?> values) {
        Set<StreamId> mentioned = Mentions.in(values);
        if (mentioned.isEmpty()) {
            return Names.NONE;
        }
        Map<StreamId, String> names = new HashMap<>();
        for (Recorded<LedgerEvent> first : events.firsts(mentioned)) {
            name(first.event()).ifPresent(name -> names.put(first.stream(), name));
        }
        return stream -> Optional.ofNullable(names.get(stream));
    }

    /** The names of everyone one value speaks of. */
    public Names in(Record value) {
        return in(List.of(value));
    }

    private static Optional<String> name(LedgerEvent first) {
        return switch (first) {
            case CadreRegistered cadre ->
                    Optional.ofNullable(cadre.name()).filter(name -> !name.equals(Personal.ERASED));
            case OrganisationRegistered organisation -> Optional.of(organisation.name());
            default -> Optional.empty();
        };
    }
}
