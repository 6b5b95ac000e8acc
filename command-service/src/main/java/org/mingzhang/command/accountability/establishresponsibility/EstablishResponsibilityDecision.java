package org.mingzhang.command.accountability.establishresponsibility;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.hasText;
import static org.mingzhang.command.accountability.CaseChecks.openedOn;
import static org.mingzhang.command.accountability.CaseChecks.running;
import static org.mingzhang.command.accountability.CaseChecks.undecided;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.event.Liability;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.Finding;
import org.mingzhang.shared.SubjectKind;

/** Decides whether a responsibility may be established. */
public final class EstablishResponsibilityDecision {
    private EstablishResponsibilityDecision() {}

    public static Decision decide(
            EstablishResponsibility command,
            AccountabilityCase state,
            Records records,
            Facts facts) {
        boolean substantiated =
                facts.rulebook()
                        .finding(command.finding())
                        .filter(Finding::substantiated)
                        .isPresent();
        return running(command, state, facts)
                .also(undecided(state, command.subject()))
                .also(dated("/establishedOn", command.establishedOn(), openedOn(state), facts))
                .must(
                        () -> facts.rulebook().finding(command.finding()).isPresent(),
                        CaseRefusal.FINDING_UNKNOWN,
                        "/finding",
                        command.finding())
                .procedure(
                        () -> suits(command.liability(), command.subject().kind()),
                        CaseRefusal.LIABILITY_NOT_FOR_SUBJECT,
                        "/liability")
                .procedure(
                        () -> substantiated == (command.liability() != Liability.NONE),
                        CaseRefusal.LIABILITY_CONTRADICTS_FINDING,
                        "/liability")
                .procedure(
                        () ->
                                !substantiated
                                        || command.subject().kind() == SubjectKind.ORGANISATION
                                        || hasText(command.individualPart()),
                        CaseRefusal.INDIVIDUAL_PART_MISSING,
                        "/individualPart")
                .procedure(
                        () ->
                                command.liability() == Liability.NONE
                                        || !hasText(command.dissent())
                                        || hasText(command.despiteDissent()),
                        CaseRefusal.DISSENT_NOT_ANSWERED,
                        "/despiteDissent")
                .accept(
                        () ->
                                List.of(
                                        new ResponsibilityEstablished(
                                                command.caseId(),
                                                command.subject(),
                                                command.establishedOn(),
                                                command.finding(),
                                                substantiated,
                                                command.liability(),
                                                command.collectivePart(),
                                                command.individualPart(),
                                                command.dissent(),
                                                command.despiteDissent())));
    }

    private static boolean suits(Liability liability, SubjectKind kind) {
        return switch (liability) {
            case OVERALL -> kind == SubjectKind.ORGANISATION;
            case MAIN, IMPORTANT -> kind == SubjectKind.CADRE;
            case NONE -> true;
        };
    }
}
