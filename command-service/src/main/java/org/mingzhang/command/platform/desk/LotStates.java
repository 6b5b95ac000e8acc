package org.mingzhang.command.platform.desk;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
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
 * The states lots are decided on: as recorded when they were first asked for, and moved on by what
 * the lots themselves decided since. Whoever else records makes them old; the lots notice.
 */
final class LotStates implements Records {
    private final LotLedger ledger;
    private final long most;
    private final Map<StreamId, Held> held = new LinkedHashMap<>(16, 0.75f, true);
    private long events;
    private long lot;

    /**
     * @param lot the lot that decided it, or the one that was under way when it was read
     */
    private record Held(Known known, long lot) {}

    /**
     * @param most how many events the states kept between lots were folded from, together
     */
    LotStates(LotLedger ledger, long most) {
        this.ledger = ledger;
        this.most = most;
    }

    /**
     * A new lot begins: all before the last one are recorded, so that states which neither moved
     * may be read again and need not be kept.
     */
    void next() {
        Iterator<Held> eldest = held.values().iterator();
        while (events > most && eldest.hasNext()) {
            Held next = eldest.next();
            if (next.lot() < lot) {
                events -= next.known().events();
                eldest.remove();
            }
        }
        lot++;
    }

    /** Nothing is known any more. */
    void forget() {
        held.clear();
        events = 0;
    }

    /** Reads those not held in one question. */
    void fetch(Collection<StreamId> streams) {
        List<StreamId> missing =
                streams.stream().distinct().filter(each -> !held.containsKey(each)).toList();
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(each -> hold(each, Known.nothing(each)));
        for (DomainEventMessage<?> event :
                ledger.streams(missing.stream().map(StreamId::toString).toList())) {
            LedgerEvent recorded = (LedgerEvent) event.getPayload();
            hold(recorded.stream(), of(recorded.stream()).after(recorded));
        }
    }

    Known of(StreamId stream) {
        Held known = held.get(stream);
        if (known == null) {
            fetch(List.of(stream));
            known = held.get(stream);
        }
        return known == null ? Known.nothing(stream) : known.known();
    }

    void hold(StreamId stream, Known known) {
        Held before = held.put(stream, new Held(known, lot));
        events += known.events() - (before == null ? 0 : before.known().events());
    }

    @Override
    public AccountabilityCase accountabilityCase(CaseId id) {
        return (AccountabilityCase) of(id.stream()).state();
    }

    @Override
    public CadreFile cadre(CadreId id) {
        return (CadreFile) of(id.stream()).state();
    }

    @Override
    public PersonFile person(PersonFingerprint id) {
        return (PersonFile) of(id.stream()).state();
    }

    @Override
    public Organisation organisation(OrganisationId id) {
        return (Organisation) of(id.stream()).state();
    }

    @Override
    public Reinstatement reinstatement(ReinstatementId id) {
        return (Reinstatement) of(id.stream()).state();
    }
}
