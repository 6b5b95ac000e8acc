package org.mingzhang.command.platform.answers;

import java.util.Optional;
import java.util.stream.IntStream;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.store.StoredAppend;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.wire.EventMetaData;

/**
 * What commands recorded the first time they were answered: each append is stored under its
 * command's id.
 */
public final class FirstAnswers {
    private final StoredEvents events;
    private final Refusals refusals;

    public FirstAnswers(StoredEvents events, Refusals refusals) {
        this.events = events;
        this.refusals = refusals;
    }

    /** What was recorded under a command id. */
    public Optional<Receipt> of(CommandId id) {
        return events.append(id.value()).map(append -> receipt(id, append));
    }

    private Receipt receipt(CommandId id, StoredAppend append) {
        Attribution by = EventMetaData.attribution(append.events().getFirst().metaData());
        return new Receipt(
                id,
                Receipt.Status.RECORDED,
                IntStream.range(0, append.events().size())
                        .mapToObj(i -> entry(append.events().get(i), append.digests().get(i)))
                        .toList(),
                by.warnings().stream().map(refusals::inWords).toList(),
                by.digest());
    }

    private static Receipt.Entry entry(StoredEvent event, byte[] digests) {
        return new Receipt.Entry(
                event.eventId(),
                event.payloadType(),
                event.streamId(),
                event.sequence(),
                event.position(),
                Receipt.Entry.hash(digests, event.recordedAt(), event.payloadType()));
    }
}
