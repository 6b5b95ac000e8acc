package org.mingzhang.command.accountability;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.organisation.event.OrganisationEvent;
import org.mingzhang.person.PersonFile;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.StreamId;

/** The recorded states of a list of events, folded when asked. */
public record CaseWorld(List<LedgerEvent> events) implements Records {
    @Override
    public AccountabilityCase accountabilityCase(CaseId id) {
        AccountabilityCase state = AccountabilityCase.NOT_OPENED;
        for (CaseEvent event : of(CaseEvent.class, id.stream())) {
            state = state.evolve(event);
        }
        return state;
    }

    @Override
    public CadreFile cadre(CadreId id) {
        CadreFile state = CadreFile.UNKNOWN;
        for (CadreEvent event : of(CadreEvent.class, id.stream())) {
            state = state.evolve(event);
        }
        return state;
    }

    @Override
    public Organisation organisation(OrganisationId id) {
        Organisation state = Organisation.UNKNOWN;
        for (OrganisationEvent event : of(OrganisationEvent.class, id.stream())) {
            state = state.evolve(event);
        }
        return state;
    }

    @Override
    public PersonFile person(PersonFingerprint id) {
        throw new UnsupportedOperationException("no decision on a case reads a person");
    }

    @Override
    public Reinstatement reinstatement(ReinstatementId id) {
        throw new UnsupportedOperationException("no decision on a case reads a reinstatement");
    }

    private <E extends LedgerEvent> List<E> of(Class<E> family, StreamId stream) {
        return events.stream()
                .filter(event -> event.stream().equals(stream))
                .map(family::cast)
                .toList();
    }
}
