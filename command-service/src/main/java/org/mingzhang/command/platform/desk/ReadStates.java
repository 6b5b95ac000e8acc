package org.mingzhang.command.platform.desk;

import java.util.HashMap;
import java.util.Map;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.command.kernel.Records;
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

/**
 * What one decision has read. An event for one of these streams takes the sequence after the
 * version read here, so that the store rejects it if the stream moved meanwhile. A stream that is
 * only read is as recorded at the moment of reading, not locked.
 */
final class ReadStates implements Records {
    private final RecordedStates recorded;
    private final Map<StreamId, Known> read = new HashMap<>();

    ReadStates(RecordedStates recorded) {
        this.recorded = recorded;
    }

    @Override
    public AccountabilityCase accountabilityCase(CaseId id) {
        return (AccountabilityCase) known(id.stream()).state();
    }

    @Override
    public CadreFile cadre(CadreId id) {
        return (CadreFile) known(id.stream()).state();
    }

    @Override
    public PersonFile person(PersonFingerprint id) {
        return (PersonFile) known(id.stream()).state();
    }

    @Override
    public Organisation organisation(OrganisationId id) {
        return (Organisation) known(id.stream()).state();
    }

    @Override
    public Reinstatement reinstatement(ReinstatementId id) {
        return (Reinstatement) known(id.stream()).state();
    }

    /** The sequence of one more event, which the state then contains. */
    long sequenceOf(LedgerEvent event) {
        Known next = known(event.stream()).after(event);
        read.put(event.stream(), next);
        return next.version();
    }

    private Known known(StreamId stream) {
        return read.computeIfAbsent(stream, recorded::now);
    }
}
