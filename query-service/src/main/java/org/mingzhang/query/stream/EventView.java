package org.mingzhang.query.stream;

import java.time.Instant;
import java.time.LocalDate;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;

/** An event as it is recorded, with what it says in both languages. */
public record EventView(
        long position,
        String eventId,
        StreamId stream,
        long sequence,
        String type,
        Text label,
        Text sentence,
        Instant recordedAt,
        LocalDate legalDate,
        Attribution by,
        LedgerEvent event) {
    /** The view of one recorded event. */
    public static EventView of(Recorded<LedgerEvent> recorded, Sentences sentences) {
        return new EventView(
                recorded.position(),
                recorded.eventId(),
                recorded.stream(),
                recorded.sequence(),
                recorded.type(),
                Sentences.label(recorded.type()),
                sentences.of(recorded),
                recorded.recordedAt(),
                recorded.event().legalDate(),
                recorded.by(),
                recorded.event());
    }
}
