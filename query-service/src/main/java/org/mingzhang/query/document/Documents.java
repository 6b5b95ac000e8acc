package org.mingzhang.query.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.cadre.event.PostGivenBack;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.StreamType;
import org.mingzhang.shared.Subject;

/** Makes the documents of a case or of a reinstatement out of recorded events. */
public final class Documents {
    private final EventSource events;
    private final NamesOnRecord names;
    private final CodeNames codes;
    private final Function<RulebookVersion, Optional<Rulebook>> rulebooks;

    /** Reads events from the ledger; names codes and finds articles in the rulebooks. */
    public Documents(
            EventSource events,
            CodeNames codes,
            Function<RulebookVersion, Optional<Rulebook>> rulebooks) {
        this.events = events;
        this.names = new NamesOnRecord(events);
        this.codes = codes;
        this.rulebooks = rulebooks;
    }

    /** Every document there is at a point; empty for a stream of another type or without events. */
    public List<OfficialDocument> of(StreamId stream, AsOf point) {
        List<Recorded<LedgerEvent>> own = events.events(stream);
        List<Recorded<LedgerEvent>> related = new ArrayList<>(onItsPersons(stream, own));
        related.addAll(ofItsDeciders(own));
        List<Recorded<LedgerEvent>> all = new ArrayList<>(own);
        all.addAll(related);
        Dossier dossier = new Dossier(point, stream, own, related, names.in(all), codes, rulebooks);
        return switch (stream.type()) {
            case ACCOUNTABILITY -> new CaseDocuments(dossier).all();
            case REINSTATEMENT -> new ReturnDocuments(dossier).all();
            default -> List.of();
        };
    }

    /** What a case did to its persons stands in their own streams. */
    private List<Recorded<LedgerEvent>> onItsPersons(
            StreamId stream, List<Recorded<LedgerEvent>> own) {
        return own.stream()
                .map(Recorded::event)
                .flatMap(
                        event ->
                                switch (event) {
                                    case AccountabilityOpened opened -> opened.subjects().stream();
                                    case SubjectNamed named -> List.of(named.named()).stream();
                                    default -> List.<NamedSubject>of().stream();
                                })
                .map(NamedSubject::subject)
                .map(Subject::stream)
                .filter(subject -> subject.type() == StreamType.CADRE)
                .distinct()
                .flatMap(subject -> events.events(subject).stream())
                .filter(
                        each ->
                                each.event() instanceof CadreRegistered
                                        || stream.equals(because(each.event())))
                .toList();
    }

    /** What kind of organ decided settles which roads of appeal there are. */
    private List<Recorded<LedgerEvent>> ofItsDeciders(List<Recorded<LedgerEvent>> own) {
        return own.stream()
                .map(Recorded::event)
                .filter(AccountabilityDecided.class::isInstance)
                .map(event -> ((AccountabilityDecided) event).decidedBy().stream())
                .distinct()
                .flatMap(organ -> events.events(organ).stream())
                .filter(each -> each.event() instanceof OrganisationRegistered)
                .toList();
    }

    private static @Nullable StreamId because(LedgerEvent event) {
        return switch (event) {
            case PostGivenBack back -> back.caseId().stream();
            case MatterTolerated tolerated -> tolerated.caseId().stream();
            default -> null;
        };
    }
}
