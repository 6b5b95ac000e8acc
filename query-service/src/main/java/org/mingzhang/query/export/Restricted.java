package org.mingzhang.query.export;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.ProcessingRestricted;
import org.mingzhang.cadre.event.ProcessingResumed;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.wire.EventTypes;

/** Whose data is only kept and not used: nothing is shown of them, whatever was announced. */
record Restricted(Set<CadreId> people) {
    private static final List<String> EVENTS =
            List.of(
                    EventTypes.nameOf(ProcessingRestricted.class),
                    EventTypes.nameOf(ProcessingResumed.class));

    Restricted {
        people = Set.copyOf(people);
    }

    /** Those among these people, as of now and not as of some checkpoint. */
    static Restricted among(Set<CadreId> people, StoredEvents stored) {
        Set<CadreId> restricted = new HashSet<>();
        List<String> streams = people.stream().map(id -> id.stream().toString()).toList();
        stored.unopened(streams, EVENTS, Long.MAX_VALUE).stream()
                .sorted(Comparator.comparingLong(StoredEvent::position))
                .map(Unopened::read)
                .forEach(event -> change(restricted, event));
        return new Restricted(restricted);
    }

    boolean covers(@Nullable CadreId person) {
        return person != null && people.contains(person);
    }

    private static void change(Set<CadreId> restricted, LedgerEvent event) {
        switch (event) {
            case ProcessingRestricted begun -> restricted.add(begun.cadreId());
            case ProcessingResumed ended -> restricted.remove(ended.cadreId());
            default -> {}
        }
    }
}
