package org.mingzhang.command.platform.upkeep;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.command.platform.reading.Header;
import org.mingzhang.command.platform.reading.Submission;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.StreamId;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.UpkeepEvent;

/** Reads the ledger's own streams, and puts on them, through the door, what happens to it. */
public final class OwnRecords {
    private final CommandDoor door;
    private final EventStore events;
    private final Rulebook rulebook;

    OwnRecords(CommandDoor door, EventStore events, Rulebook rulebook) {
        this.door = door;
        this.events = events;
        this.rulebook = rulebook;
    }

    /** What a stream adds up to now. */
    public Upkeep state(StreamId stream) {
        Upkeep state = Upkeep.NONE;
        for (DomainEventStream read = events.readEvents(stream.toString()); read.hasNext(); ) {
            state = state.evolve((UpkeepEvent) read.next().getPayload());
        }
        return state;
    }

    /** The newest event of a stream. */
    public Optional<UpkeepEvent> last(StreamId stream) {
        return events.lastSequenceNumberFor(stream.toString())
                .map(sequence -> events.readEvents(stream.toString(), sequence))
                .filter(DomainEventStream::hasNext)
                .map(read -> (UpkeepEvent) read.next().getPayload());
    }

    /**
     * Puts something on record, once.
     *
     * @param by the part of the ledger that noticed it
     * @param occasion tells it from all others of its kind: whoever else notices the same records
     *     it under the same id, and so not again
     * @throws org.mingzhang.platform.web.FaultException when it is refused or cannot be recorded
     */
    public Receipt record(LedgerCommand command, AccountId by, String reason, String occasion) {
        String book = rulebook.version().id();
        Submission submission =
                new Submission(
                        command,
                        new Header(new OrganisationId(book), reason, book, null),
                        rulebook);
        return door.submit(submission, by, id(submission, occasion), Origin.LIVE, false);
    }

    private static CommandId id(Submission submission, String occasion) {
        String told = submission.name() + " " + occasion;
        return new CommandId(
                UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
