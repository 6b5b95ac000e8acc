package org.mingzhang.query.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.accountability.event.SubjectStep;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.wire.EventTypes;

/**
 * What was made known to the public on the record: decisions, each on one subject of a case, and
 * reinstatements whose notice was published.
 */
final class Announced {
    /** The scope of an announcement that everybody was meant to hear; any other is narrower. */
    private static final String TO_THE_PUBLIC = "PUBLIC";

    /** The events that make something known, and the one that says of whom. */
    static final List<String> EVENTS =
            List.of(
                    EventTypes.nameOf(DecisionAnnounced.class),
                    EventTypes.nameOf(NoticePublished.class),
                    EventTypes.nameOf(ReinstatementProposed.class));

    private final Set<String> streams = new HashSet<>();
    private final Set<OnSubject> subjects = new HashSet<>();

    /** An announcement, read. */
    record Told(String stream, LedgerEvent event) {}

    static List<Told> told(Collection<StoredEvent> announcements) {
        return announcements.stream()
                .map(each -> new Told(each.streamId(), Unopened.read(each)))
                .toList();
    }

    /** Of these announcements, those to the public count, but for people one must keep still of. */
    Announced(List<Told> announcements, Restricted restricted) {
        Map<String, CadreId> returning = new HashMap<>();
        for (Told each : announcements) {
            if (each.event() instanceof ReinstatementProposed proposed) {
                returning.put(each.stream(), proposed.cadreId());
            }
        }
        for (Told each : announcements) {
            CadreId person = person(each.event()).orElse(returning.get(each.stream()));
            if (isPublic(each.event()) && !restricted.covers(person)) {
                streams.add(each.stream());
                subjects.add(new OnSubject(each.stream(), subject(each.event())));
            }
        }
    }

    /** The people of whom these events make something known. */
    static Set<CadreId> people(List<Told> announcements) {
        return announcements.stream()
                .flatMap(each -> person(each.event()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<CadreId> person(LedgerEvent event) {
        return switch (event) {
            case ReinstatementProposed proposed -> Optional.of(proposed.cadreId());
            case SubjectStep step when step.subject().kind() == SubjectKind.CADRE ->
                    Optional.of(new CadreId(step.subject().id()));
            default -> Optional.empty();
        };
    }

    private record OnSubject(String stream, @Nullable Subject subject) {}

    /**
     * True for what concerns the whole of an announced case or reinstatement, and for what concerns
     * a subject whose decision was announced; never for an announcement to fewer people. What
     * happened to the ledger itself needs no announcement.
     */
    boolean shows(StoredEvent stored) {
        LedgerEvent event = Unopened.read(stored);
        if (event instanceof UpkeepEvent) {
            return true;
        }
        if (event instanceof DecisionAnnounced && !isPublic(event)) {
            return false;
        }
        Subject subject = subject(event);
        return subject == null
                ? streams.contains(stored.streamId())
                : subjects.contains(new OnSubject(stored.streamId(), subject));
    }

    private static boolean isPublic(LedgerEvent event) {
        return switch (event) {
            case NoticePublished notice -> true;
            case DecisionAnnounced announced -> announced.where().scope().equals(TO_THE_PUBLIC);
            default -> false;
        };
    }

    private static @Nullable Subject subject(LedgerEvent event) {
        return event instanceof SubjectStep step ? step.subject() : null;
    }
}
