package org.mingzhang.command.platform.answers;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.wire.EventMetaData;
import org.mingzhang.wire.EventTypes;

/**
 * First answers for a store that knows no append ids: the command's events in the stream it decided
 * on. Its events in other streams are recorded too, but a receipt cannot list them here.
 */
public final class FirstAnswersStream implements FirstAnswers {
    private final EventStore events;
    private final Refusals refusals;

    public FirstAnswersStream(EventStore events, Refusals refusals) {
        this.events = events;
        this.refusals = refusals;
    }

    @Override
    public boolean keptUnique() {
        return false;
    }

    /** Refuses: an empty answer would say that nothing was recorded. */
    @Override
    public Optional<Receipt> of(CommandId id) {
        throw new FaultException(Faults.NOT_WITH_AXON_SERVER);
    }

    @Override
    public Optional<Receipt> of(CommandId id, StreamId target) {
        List<? extends DomainEventMessage<?>> own =
                events.readEvents(target.toString())
                        .asStream()
                        .filter(event -> id.value().equals(commandId(event)))
                        .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(receipt(id, own));
    }

    private Receipt receipt(CommandId id, List<? extends DomainEventMessage<?>> own) {
        Attribution by = EventMetaData.attribution(own.getFirst().getMetaData());
        return new Receipt(
                id,
                Receipt.Status.RECORDED,
                own.stream().map(FirstAnswersStream::entry).toList(),
                by.warnings().stream().map(refusals::inWords).toList(),
                by.digest());
    }

    private static @Nullable Object commandId(DomainEventMessage<?> event) {
        return event.getMetaData().get(EventMetaData.COMMAND_ID);
    }

    private static Receipt.Entry entry(DomainEventMessage<?> event) {
        return new Receipt.Entry(
                event.getIdentifier(),
                EventTypes.nameOf(event.getPayloadType()),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                null,
                null);
    }
}
