package org.mingzhang.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.accountability.event.SubjectStep;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Subject;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.WireJson;

/**
 * What was made known to the public on the record: decisions, each on one subject of a case, and
 * reinstatements whose notice was published.
 */
final class Announced {
    /** The scope of an announcement that everybody was meant to hear; any other is narrower. */
    private static final String TO_THE_PUBLIC = "PUBLIC";

    /** The events that make something known. */
    static final List<String> EVENTS =
            List.of(
                    EventTypes.nameOf(DecisionAnnounced.class),
                    EventTypes.nameOf(NoticePublished.class));

    private final Set<String> streams = new HashSet<>();
    private final Set<OnSubject> subjects = new HashSet<>();

    /** Of these announcements, those to the public count. */
    Announced(Collection<StoredEvent> announcements) {
        for (StoredEvent each : announcements) {
            LedgerEvent event = read(each);
            if (isPublic(event)) {
                streams.add(each.streamId());
                subjects.add(new OnSubject(each.streamId(), subject(event)));
            }
        }
    }

    private record OnSubject(String stream, @Nullable Subject subject) {}

    /**
     * True for what concerns the whole of an announced case or reinstatement, and for what concerns
     * a subject whose decision was announced; never for an announcement to fewer people.
     */
    boolean shows(StoredEvent stored) {
        LedgerEvent event = read(stored);
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

    private static LedgerEvent read(StoredEvent stored) {
        try {
            return WireJson.mapper()
                    .readValue(
                            stored.payload(),
                            EventTypes.classOf(stored.payloadType()).orElseThrow());
        } catch (IOException broken) {
            throw new UncheckedIOException("event " + stored.eventId() + " is broken", broken);
        }
    }
}
