package org.mingzhang.query.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.StateAsOf;
import org.mingzhang.query.naming.Names;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.query.wording.Vocabulary;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/** One case or procedure up to a point, with everything its documents have to look up. */
final class Dossier {
    private final AsOf asOf;
    private final StreamId stream;
    private final Record state;
    private final List<Recorded<LedgerEvent>> events = new ArrayList<>();
    // By identity: the fold keeps the very events it was given.
    private final IdentityHashMap<LedgerEvent, Recorded<LedgerEvent>> recorded =
            new IdentityHashMap<>();
    private final Names names;
    private final CodeNames codes;
    private final Function<RulebookVersion, Optional<Rulebook>> rulebooks;

    /**
     * @param own the stream's events
     * @param related events of other streams that follow from this one
     */
    Dossier(
            AsOf asOf,
            StreamId stream,
            List<Recorded<LedgerEvent>> own,
            List<Recorded<LedgerEvent>> related,
            Names names,
            CodeNames codes,
            Function<RulebookVersion, Optional<Rulebook>> rulebooks) {
        this.asOf = asOf;
        this.stream = stream;
        this.state = StateAsOf.of(stream, own, asOf).state();
        this.names = names;
        this.codes = codes;
        this.rulebooks = rulebooks;
        this.events.addAll(own);
        this.events.addAll(related);
        this.events.removeIf(each -> !asOf.includes(each));
        this.events.forEach(each -> recorded.put(each.event(), each));
    }

    AsOf asOf() {
        return asOf;
    }

    StreamId stream() {
        return stream;
    }

    Record state() {
        return state;
    }

    /** The events of a type, in recorded order within each stream. */
    <E extends LedgerEvent> List<E> all(Class<E> type) {
        return events.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** An event of this dossier as the ledger holds it. */
    Recorded<LedgerEvent> recorded(LedgerEvent event) {
        return Objects.requireNonNull(recorded.get(event), "not of this dossier");
    }

    /** The name on record, or the id of somebody without one. */
    Text name(StreamId who) {
        String name = names.name(who).orElse(who.id());
        return new Text(name, name);
    }

    Text name(OrganisationId organ) {
        return name(organ.stream());
    }

    /** What kind of organ it is registered as. */
    @Nullable String kindOf(OrganisationId organ) {
        return all(OrganisationRegistered.class).stream()
                .filter(event -> event.organisationId().equals(organ))
                .map(OrganisationRegistered::kind)
                .findFirst()
                .orElse(null);
    }

    /** As what the person was registered; null for an organisation. */
    @Nullable String identityOf(Subject subject) {
        return all(CadreRegistered.class).stream()
                .filter(event -> event.stream().equals(subject.stream()))
                .map(CadreRegistered::identity)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Text name(RulebookVersion under, Vocabulary vocabulary, String code) {
        return codes.name(under, vocabulary, code);
    }

    Optional<Rulebook> rulebook(RulebookVersion under) {
        return rulebooks.apply(under);
    }
}
