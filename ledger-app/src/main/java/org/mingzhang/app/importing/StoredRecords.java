package org.mingzhang.app.importing;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.fold.Folds;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.StreamId;

/** The states as recorded, each folded anew when it is asked for. */
final class StoredRecords implements Records {
    private final EventStore events;

    StoredRecords(EventStore events) {
        this.events = events;
    }

    @Override
    public AccountabilityCase accountabilityCase(CaseId id) {
        return (AccountabilityCase) state(id.stream());
    }

    @Override
    public CadreFile cadre(CadreId id) {
        return (CadreFile) state(id.stream());
    }

    @Override
    public Organisation organisation(OrganisationId id) {
        return (Organisation) state(id.stream());
    }

    @Override
    public Reinstatement reinstatement(ReinstatementId id) {
        return (Reinstatement) state(id.stream());
    }

    private Record state(StreamId stream) {
        Record state = Folds.empty(stream.type());
        DomainEventStream recorded = events.readEvents(stream.toString());
        while (recorded.hasNext()) {
            state = Folds.evolve(state, (LedgerEvent) recorded.next().getPayload());
        }
        return state;
    }
}
