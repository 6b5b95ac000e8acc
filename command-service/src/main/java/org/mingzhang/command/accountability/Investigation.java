package org.mingzhang.command.accountability;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.event.OrganisationInvestigationEnded;
import org.mingzhang.organisation.event.OrganisationInvestigationOpened;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/** What one case investigates, as kept on each subject's own record. */
public record Investigation(
        CaseId caseId,
        List<String> grounds,
        LocalDate conductFrom,
        LocalDate conductTo,
        LocalDate openedOn) {
    public Investigation {
        grounds = List.copyOf(grounds);
    }

    /**
     * The rule of the same facts: another open case on the subject that shares a ground, overlaps
     * in the time of the conduct, and is not said to concern other facts.
     */
    public Optional<CaseId> sameFactsUnderInvestigation(
            Subject subject, List<CaseId> distinctFrom, Records records) {
        return openOn(subject, records)
                .filter(other -> !other.caseId().equals(caseId))
                .filter(other -> !distinctFrom.contains(other.caseId()))
                .filter(this::concernsTheSame)
                .map(Investigation::caseId)
                .findFirst();
    }

    /** The event that notes the investigation on the subject's record. */
    public LedgerEvent noteOn(Subject subject) {
        return switch (subject.kind()) {
            case CADRE ->
                    new InvestigationOpened(
                            new CadreId(subject.id()),
                            caseId,
                            grounds,
                            conductFrom,
                            conductTo,
                            openedOn);
            case ORGANISATION ->
                    new OrganisationInvestigationOpened(
                            new OrganisationId(subject.id()),
                            caseId,
                            grounds,
                            conductFrom,
                            conductTo,
                            openedOn);
        };
    }

    /** The event that ends a case's investigation on the subject's record. */
    public static LedgerEvent endOn(Subject subject, CaseId caseId, LocalDate endedOn) {
        return switch (subject.kind()) {
            case CADRE -> new InvestigationEnded(new CadreId(subject.id()), caseId, endedOn);
            case ORGANISATION ->
                    new OrganisationInvestigationEnded(
                            new OrganisationId(subject.id()), caseId, endedOn);
        };
    }

    private boolean concernsTheSame(Investigation other) {
        return !Collections.disjoint(grounds, other.grounds)
                && !conductFrom.isAfter(other.conductTo)
                && !other.conductFrom.isAfter(conductTo);
    }

    private static Stream<Investigation> openOn(Subject subject, Records records) {
        return switch (subject.kind()) {
            case CADRE ->
                    records.cadre(new CadreId(subject.id())).openInvestigations().stream()
                            .map(
                                    open ->
                                            new Investigation(
                                                    open.caseId(),
                                                    open.grounds(),
                                                    open.conductFrom(),
                                                    open.conductTo(),
                                                    open.openedOn()));
            case ORGANISATION ->
                    records
                            .organisation(new OrganisationId(subject.id()))
                            .openInvestigations()
                            .stream()
                            .map(
                                    open ->
                                            new Investigation(
                                                    open.caseId(),
                                                    open.grounds(),
                                                    open.conductFrom(),
                                                    open.conductTo(),
                                                    open.openedOn()));
        };
    }
}
