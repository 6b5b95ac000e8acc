package org.mingzhang.command.platform.door;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.approval.event.ApprovalGiven;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.ApprovalId;

/** The approvals people gave, read from their streams. */
public final class Approvals {
    private final EventStore events;

    public Approvals(EventStore events) {
        this.events = events;
    }

    /** The approval of that id; an approval's stream holds one event and never changes. */
    Optional<Approval> given(ApprovalId id) {
        return events.readEvents(id.stream().toString())
                .asStream()
                .findFirst()
                .map(Approvals::approval);
    }

    private static Approval approval(DomainEventMessage<?> event) {
        ApprovalGiven given = (ApprovalGiven) event.getPayload();
        return new Approval(
                given.approvalId(), given.approvedBy(), given.digest(), event.getTimestamp());
    }
}
