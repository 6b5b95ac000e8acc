package org.mingzhang.command.historyimport;

import java.util.HashMap;
import java.util.Map;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.fold.Folds;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.person.PersonFile;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.StreamId;

/** Recorded states, each read once, with events on top that are decided but not recorded. */
public final class RecordsSoFar implements Records {
    private final Records recorded;
    private final Map<StreamId, Record> states = new HashMap<>();

    public RecordsSoFar(Records recorded) {
        this.recorded = recorded;
    }

    /** The same records with the state of one stream known already. */
    RecordsSoFar(Records recorded, StreamId stream, Record state) {
        this(recorded);
        states.put(stream, state);
    }

    /** From now on the event counts as recorded. */
    public void add(LedgerEvent event) {
        states.put(event.stream(), Folds.evolve(state(event.stream()), event));
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
    public PersonFile person(PersonFingerprint id) {
        return (PersonFile) state(id.stream());
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
        return states.computeIfAbsent(stream, this::recorded);
    }

    private Record recorded(StreamId stream) {
        return switch (stream.type()) {
            case ACCOUNTABILITY -> recorded.accountabilityCase(new CaseId(stream.id()));
            case CADRE -> recorded.cadre(new CadreId(stream.id()));
            case PERSON -> recorded.person(new PersonFingerprint(stream.id()));
            case ORGANISATION -> recorded.organisation(new OrganisationId(stream.id()));
            case REINSTATEMENT -> recorded.reinstatement(new ReinstatementId(stream.id()));
            case RULEBOOK, EXPORT, UPKEEP, APPROVAL ->
                    throw new IllegalArgumentException("no decision reads a " + stream.type());
        };
    }
}
