package org.mingzhang.query.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.document.OfficialDocument.Clause;
import org.mingzhang.query.document.OfficialDocument.Source;
import org.mingzhang.query.wording.Articles;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;

/** A document being written: collects its clauses, and what each of them was taken from. */
final class Draft {
    private final Dossier dossier;
    private final DocumentKind kind;
    private final StreamId subject;
    private final List<Clause> clauses = new ArrayList<>();
    private final Set<Recorded<LedgerEvent>> cited = new LinkedHashSet<>();
    private final Set<String> unverified = new LinkedHashSet<>();
    private boolean numbered = true;
    private @Nullable String number;
    private @Nullable Text addressee;
    private @Nullable Text remark;
    private List<Text> copies = List.of();

    Draft(Dossier dossier, DocumentKind kind, StreamId subject) {
        this.dossier = dossier;
        this.kind = kind;
        this.subject = subject;
    }

    Dossier dossier() {
        return dossier;
    }

    StreamId subject() {
        return subject;
    }

    Text subjectName() {
        return dossier.name(subject);
    }

    /** Notes that the document says something of this event. */
    RulebookVersion cite(LedgerEvent event) {
        Recorded<LedgerEvent> recorded = dossier.recorded(event);
        cited.add(recorded);
        return recorded.by().rulebook();
    }

    /** Notes that the document rests on a rule, and says where the rule stands. */
    Text basis(RuleBasis basis) {
        if (!basis.verified()) {
            unverified.add(basis.rule());
        }
        return Articles.cited(basis);
    }

    Draft clause(String heading, Text... paragraphs) {
        return clause(heading, Arrays.asList(paragraphs));
    }

    /** Adds a clause; one without a paragraph is left out. */
    Draft clause(String heading, List<Text> paragraphs) {
        if (!paragraphs.isEmpty()) {
            clauses.add(new Clause(Words.say("heading." + heading), paragraphs));
        }
        return this;
    }

    Draft number(@Nullable String documentNumber) {
        this.number = documentNumber;
        return this;
    }

    /** A notice to the public carries no document number. */
    Draft unnumbered() {
        this.numbered = false;
        return this;
    }

    Draft to(Text addressed) {
        this.addressee = addressed;
        return this;
    }

    Draft remark(@Nullable Text sinceThen) {
        this.remark = sinceThen;
        return this;
    }

    /** Notes to whom copies go. */
    Draft copies(List<Text> organs) {
        this.copies = organs;
        return this;
    }

    /** The finished document, of an organ and a day. */
    OfficialDocument issued(Text title, OrganisationId issuer, @Nullable LocalDate date) {
        return new OfficialDocument(
                kind,
                dossier.stream(),
                subject.id(),
                dossier.name(issuer),
                numbered,
                number,
                title,
                addressee,
                clauses,
                date,
                remark,
                copies,
                dossier.asOf(),
                cited.stream()
                        .sorted(Comparator.comparingLong(Recorded::position))
                        .map(each -> new Source(each.position(), each.type(), each.eventId()))
                        .toList(),
                List.copyOf(unverified));
    }
}
