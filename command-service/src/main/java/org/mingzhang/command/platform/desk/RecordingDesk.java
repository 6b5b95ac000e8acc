package org.mingzhang.command.platform.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.mingzhang.command.kernel.Decider;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.command.platform.DryRun;
import org.mingzhang.command.platform.answers.Recorded;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.StreamType;
import org.mingzhang.shared.TextsErased;
import org.mingzhang.wire.EventMetaData;
import org.mingzhang.wire.EventTypes;

/** Decides with the facts of the current message and records through the current unit of work. */
public final class RecordingDesk implements Desk {
    private final RecordedStates recorded;
    private final EventBus events;
    private final AdoptedBooks rulebooks;
    private final Clock clock;
    private final Runnable erased;

    /**
     * @param clock in the zone whose calendar days are the legal days
     * @param erased told when an erasure was recorded, before that is answered
     */
    public RecordingDesk(
            RecordedStates recorded,
            EventBus events,
            AdoptedBooks rulebooks,
            Clock clock,
            Runnable erased) {
        this.erased = erased;
        this.recorded = recorded;
        this.events = events;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Override
    public <C extends LedgerCommand, S> void take(C command, S state, Decider<C, S> decider) {
        MetaData data = CurrentUnitOfWork.get().getMessage().getMetaData();
        Attribution asked = EventMetaData.attribution(data);
        Rulebook rulebook = rulebooks.of(asked.rulebook().id(), command.target());
        Attribution by = asked.under(rulebook.version());
        Facts facts = new Facts(LocalDate.now(clock), by, rulebook);
        ReadStates records = new ReadStates(recorded);
        switch (decider.decide(command, state, records, facts)) {
            case Decision.Refused refused -> throw new CommandRefused(refused);
            case Decision.Accepted accepted when CommandMetaData.dryRun(data) ->
                    throw new DryRun(foreseen(command.target(), accepted, records));
            case Decision.Accepted accepted ->
                    record(
                            command.target(),
                            accepted,
                            records,
                            CommandMetaData.ofEvents(
                                    data, asked, by.withWarnings(accepted.warnings())));
        }
        if (command.target().type() == StreamType.RULEBOOK) {
            CurrentUnitOfWork.get().afterCommit(done -> rulebooks.changed(command.target().id()));
        }
    }

    private void record(
            StreamId own, Decision.Accepted accepted, ReadStates records, MetaData data) {
        Recorded.warned(CurrentUnitOfWork.get(), accepted.warnings());
        if (accepted.events().stream().anyMatch(TextsErased.class::isInstance)) {
            CurrentUnitOfWork.get().afterCommit(done -> erased.run());
        }
        for (LedgerEvent event : accepted.events()) {
            StreamId stream = event.stream();
            if (stream.equals(own)) {
                AggregateLifecycle.apply(event, data);
            } else {
                events.publish(
                        new GenericDomainEventMessage<>(
                                stream.type().word(),
                                stream.toString(),
                                records.sequenceOf(event),
                                event,
                                data));
            }
        }
    }

    private static DryRun.Outcome foreseen(
            StreamId own, Decision.Accepted accepted, ReadStates records) {
        Long version = AggregateLifecycle.getVersion();
        long next = version == null ? 0 : version + 1;
        List<DryRun.WouldRecord> events = new ArrayList<>();
        for (LedgerEvent event : accepted.events()) {
            StreamId stream = event.stream();
            events.add(
                    new DryRun.WouldRecord(
                            EventTypes.nameOf(event.getClass()),
                            stream.toString(),
                            stream.equals(own) ? next++ : records.sequenceOf(event)));
        }
        return new DryRun.Outcome(events, accepted.warnings());
    }
}
