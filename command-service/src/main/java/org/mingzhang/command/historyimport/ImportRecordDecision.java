package org.mingzhang.command.historyimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.CaseStage;
import org.mingzhang.accountability.event.Liability;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.command.accountability.Investigation;
import org.mingzhang.command.accountability.decideaccountability.DecideAccountability;
import org.mingzhang.command.accountability.decideaccountability.DecideAccountabilityDecision;
import org.mingzhang.command.accountability.establishresponsibility.EstablishResponsibility;
import org.mingzhang.command.accountability.establishresponsibility.EstablishResponsibilityDecision;
import org.mingzhang.command.accountability.namesubject.NameSubject;
import org.mingzhang.command.accountability.namesubject.NameSubjectDecision;
import org.mingzhang.command.accountability.openaccountability.OpenAccountability;
import org.mingzhang.command.accountability.openaccountability.OpenAccountabilityDecision;
import org.mingzhang.command.cadre.registercadre.RegisterCadre;
import org.mingzhang.command.cadre.registercadre.RegisterCadreDecision;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.command.organisation.registerorganisation.RegisterOrganisation;
import org.mingzhang.command.organisation.registerorganisation.RegisterOrganisationDecision;
import org.mingzhang.rulebook.Finding;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.SubjectKind;

/**
 * Decides whether one record of an older register is taken over: register who is unknown, open the
 * case or name a further subject, establish, decide, end the investigation. The case itself stays
 * open, because a later row, or a later file, may name another subject of it.
 */
public final class ImportRecordDecision {
    /** What the register's file does not say of an organisation. */
    private static final String KIND_NOT_GIVEN = "NOT_GIVEN";

    private ImportRecordDecision() {}

    public static Decision decide(
            ImportRecord row, AccountabilityCase state, Records records, Facts facts) {
        Steps steps =
                new Steps(new RecordsSoFar(records, row.target(), state), facts)
                        .take((so, by) -> RecordChecks.meaningful(row, state, by));
        unknownOrganisation(row, records).ifPresent(id -> register(id, row, steps));
        unknownCadre(row, records).ifPresent(id -> register(id, row, steps));
        if (state.stage() == CaseStage.NOT_OPENED) {
            open(row, steps);
        } else {
            name(row, state, steps);
        }
        establish(row, facts.rulebook(), steps);
        if (row.decided()) {
            conclude(row, steps);
        }
        return steps.decision();
    }

    private static Optional<OrganisationId> unknownOrganisation(ImportRecord row, Records records) {
        OrganisationId named =
                row.subject().kind() == SubjectKind.ORGANISATION
                        ? new OrganisationId(row.subject().id())
                        : row.organisation();
        return Optional.ofNullable(named).filter(id -> !records.organisation(id).known());
    }

    private static Optional<CadreId> unknownCadre(ImportRecord row, Records records) {
        return row.subject().kind() == SubjectKind.CADRE
                ? Optional.of(new CadreId(row.subject().id()))
                        .filter(id -> !records.cadre(id).known())
                : Optional.empty();
    }

    private static void register(OrganisationId id, ImportRecord row, Steps steps) {
        RegisterOrganisation command =
                new RegisterOrganisation(
                        id, id.value(), KIND_NOT_GIVEN, null, null, null, row.openedOn(), null);
        steps.take(
                command,
                (so, by) ->
                        RegisterOrganisationDecision.decide(command, so.organisation(id), so, by));
    }

    private static void register(CadreId id, ImportRecord row, Steps steps) {
        RegisterCadre command = new RegisterCadre(id, null, null, null, row.openedOn(), null);
        steps.take(
                command, (so, by) -> RegisterCadreDecision.decide(command, so.cadre(id), so, by));
    }

    private static void open(ImportRecord row, Steps steps) {
        LocalDate conduct = row.conduct();
        OpenAccountability command =
                new OpenAccountability(
                        row.caseId(),
                        List.of(named(row)),
                        row.grounds(),
                        null,
                        "",
                        conduct,
                        conduct,
                        row.openedOn(),
                        List.of(),
                        null);
        steps.take(
                command,
                (so, by) ->
                        OpenAccountabilityDecision.decide(
                                command, so.accountabilityCase(row.caseId()), so, by));
    }

    /** The row's own grounds are kept with the naming; the case keeps those of its first row. */
    private static void name(ImportRecord row, AccountabilityCase state, Steps steps) {
        String grounds =
                String.join(";", row.grounds())
                        + RecordChecks.differingConduct(row, state)
                                .map(day -> " " + day)
                                .orElse("");
        NameSubject command =
                new NameSubject(row.caseId(), named(row), row.openedOn(), grounds, List.of());
        steps.take(
                command,
                (so, by) ->
                        withoutLateness(
                                NameSubjectDecision.decide(
                                        command, so.accountabilityCase(row.caseId()), so, by)));
    }

    /** A subject comes after a decision only because the register's rows come one by one. */
    private static Decision withoutLateness(Decision decision) {
        return decision instanceof Decision.Accepted(var events, var warnings)
                ? new Decision.Accepted(
                        events,
                        warnings.stream()
                                .filter(
                                        each ->
                                                !each.code()
                                                        .equals(
                                                                CaseRefusal.CASE_ALREADY_DECIDED
                                                                        .code()))
                                .toList())
                : decision;
    }

    private static void establish(ImportRecord row, Rulebook book, Steps steps) {
        String finding = row.finding();
        if (finding == null) {
            return;
        }
        boolean substantiated = book.finding(finding).filter(Finding::substantiated).isPresent();
        // A register of this form does not say whether a person answers mainly or importantly.
        Liability liability =
                substantiated && row.subject().kind() == SubjectKind.ORGANISATION
                        ? Liability.OVERALL
                        : Liability.NONE;
        EstablishResponsibility command =
                new EstablishResponsibility(
                        row.caseId(),
                        row.subject(),
                        row.concludedOn(),
                        finding,
                        liability,
                        null,
                        null,
                        null,
                        null);
        steps.take(
                command,
                (so, by) ->
                        EstablishResponsibilityDecision.decide(
                                command, so.accountabilityCase(row.caseId()), so, by));
    }

    private static void conclude(ImportRecord row, Steps steps) {
        String measure = row.measure();
        DecideAccountability command =
                new DecideAccountability(
                        row.caseId(),
                        row.subject(),
                        null,
                        row.decidedOn(),
                        null,
                        measure == null
                                ? List.of()
                                : List.of(new MeasureImposed(measure, row.measureDays(), null)),
                        null,
                        null,
                        row.outcomes());
        steps.take(
                        command,
                        (so, by) ->
                                DecideAccountabilityDecision.decide(
                                        command, so.accountabilityCase(row.caseId()), so, by))
                // Nobody decided on counts as under investigation, though the case stays open.
                .take(
                        (so, by) ->
                                new Decision.Accepted(
                                        List.of(
                                                Investigation.endOn(
                                                        row.subject(),
                                                        row.caseId(),
                                                        row.concludedOn())),
                                        List.of()));
    }

    private static NamedSubject named(ImportRecord row) {
        return new NamedSubject(row.subject(), row.post(), row.organisation());
    }
}
