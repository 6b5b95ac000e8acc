package org.mingzhang.query.cadre;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/** Assembles the history of a person from recorded events; it is never behind the ledger. */
public final class CadreHistories {
    private final EventSource events;
    private final CodeNames codes;
    private final NamesOnRecord names;

    /** Reads events from the ledger and names codes by the rulebooks. */
    public CadreHistories(EventSource events, CodeNames codes) {
        this.events = events;
        this.codes = codes;
        this.names = new NamesOnRecord(events);
    }

    /** The history up to a point; empty for a person who is not on record. */
    public Optional<CadreHistory> of(CadreId cadre, AsOf asOf, HistoryAxis axis) {
        List<Recorded<LedgerEvent>> own = events.events(cadre.stream());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<Recorded<LedgerEvent>> told = new ArrayList<>(own);
        // The streams come from everything on record: what may be told of them is the point's
        // affair.
        told.addAll(events.events(streams(own)));
        told.removeIf(each -> !asOf.includes(each));
        HistoryEntries entries = new HistoryEntries(codes, names.in(told));
        return Optional.of(
                new CadreHistory(
                        asOf,
                        cadre,
                        told.stream()
                                .flatMap(each -> entries.of(each, cadre).stream())
                                .sorted(axis.order())
                                .toList()));
    }

    private static Set<StreamId> streams(List<Recorded<LedgerEvent>> own) {
        CadreFile file = CadreFile.UNKNOWN;
        for (Recorded<LedgerEvent> recorded : own) {
            file = file.evolve((CadreEvent) recorded.event());
        }
        Set<StreamId> streams = new LinkedHashSet<>();
        file.cases().forEach(id -> streams.add(id.stream()));
        file.reinstatements().forEach(id -> streams.add(id.stream()));
        return streams;
    }
}
