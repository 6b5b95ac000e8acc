package org.mingzhang.command.accountability.hearsubject;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.hasText;
import static org.mingzhang.command.accountability.CaseChecks.openedOn;
import static org.mingzhang.command.accountability.CaseChecks.running;
import static org.mingzhang.command.accountability.CaseChecks.undecided;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.event.Investigator;
import org.mingzhang.accountability.event.InvestigatorsAssigned;
import org.mingzhang.accountability.event.Signature;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.command.accountability.Handlers;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether a hearing may be recorded. */
public final class HearSubjectDecision {
    private HearSubjectDecision() {}

    public static Decision decide(
            HearSubject command, AccountabilityCase state, Records records, Facts facts) {
        return running(command, state, facts)
                .also(undecided(state, command.subject()))
                .also(written("/statement", command.statement()))
                .also(dated("/heardOn", command.heardOn(), openedOn(state), facts))
                .must(
                        () -> state.fileOf(command.subject()).hearing() == null,
                        CaseRefusal.SUBJECT_ALREADY_HEARD,
                        "/subject")
                .procedure(command::factsShown, CaseRefusal.FACTS_NOT_SHOWN, "/factsShown")
                .procedure(
                        () -> !command.investigators().isEmpty(),
                        CaseRefusal.INVESTIGATORS_MISSING,
                        "/investigators")
                .also(Handlers.enough(command.investigators(), "/investigators", facts))
                .procedure(
                        () -> ofTheTeam(command, state),
                        HandlerRefusal.INVESTIGATOR_NOT_ASSIGNED,
                        "/investigators")
                .also(Handlers.notRecused(state, command.investigators(), "/investigators"))
                .procedure(
                        () ->
                                command.signature() == Signature.AGREE
                                        || hasText(command.investigatorsNote()),
                        CaseRefusal.NOTE_MISSING,
                        "/investigatorsNote")
                .accept(() -> List.of(event(command)));
    }

    /** Where a team is assigned, only its members hear the subject. */
    private static boolean ofTheTeam(HearSubject command, AccountabilityCase state) {
        InvestigatorsAssigned team = state.team();
        return team == null
                || team.investigators().stream()
                        .map(Investigator::account)
                        .toList()
                        .containsAll(command.investigators());
    }

    private static SubjectHeard event(HearSubject command) {
        return new SubjectHeard(
                command.caseId(),
                command.subject(),
                command.heardOn(),
                command.factsShown(),
                command.statement(),
                command.defence(),
                command.signature(),
                command.investigatorsNote(),
                command.investigators());
    }
}
