package org.mingzhang.command.accountability.closecase;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.openedOn;
import static org.mingzhang.command.accountability.CaseChecks.running;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.command.accountability.Investigation;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.LedgerEvent;

/** Decides whether a case may be closed. */
public final class CloseCaseDecision {
    private static final String KIND = "/kind";

    private CloseCaseDecision() {}

    public static Decision decide(
            CloseCase command, AccountabilityCase state, Records records, Facts facts) {
        return running(command, state, facts)
                .also(dated("/closedOn", command.closedOn(), openedOn(state), facts))
                .also(
                        checks ->
                                switch (command.kind()) {
                                    case DECIDED -> allDecided(state, checks);
                                    case NOT_SUBSTANTIATED -> noneSubstantiated(state, checks);
                                    case WITHDRAWN -> withdrawn(command, state, checks);
                                })
                .also(checks -> namesRestored(state, checks))
                .accept(() -> events(command, state));
    }

    /** Each subject is decided and served, unless the matter was found unsubstantiated. */
    private static Checks allDecided(AccountabilityCase state, Checks checks) {
        for (SubjectFile file : state.subjects()) {
            checks.procedure(
                    () -> file.decision() != null || unsubstantiated(file),
                    CaseRefusal.SUBJECT_NOT_DECIDED,
                    KIND,
                    file.subject().id());
        }
        for (SubjectFile file : state.subjects()) {
            checks.procedure(
                    () -> file.decision() == null || file.served() != null,
                    CaseRefusal.SUBJECT_NOT_SERVED,
                    KIND,
                    file.subject().id());
        }
        return checks;
    }

    private static Checks noneSubstantiated(AccountabilityCase state, Checks checks) {
        for (SubjectFile file : state.subjects()) {
            checks.procedure(
                    () -> unsubstantiated(file),
                    CaseRefusal.SUBJECT_SUBSTANTIATED,
                    KIND,
                    file.subject().id());
        }
        return checks;
    }

    private static Checks withdrawn(CloseCase command, AccountabilityCase state, Checks checks) {
        checks.also(written("/grounds", command.grounds()));
        for (SubjectFile file : state.subjects()) {
            checks.procedure(
                    () -> file.decision() == null || file.annulment() != null,
                    CaseRefusal.DECISION_STANDS,
                    KIND,
                    file.subject().id());
        }
        return checks;
    }

    /** Whose decision was annulled has the name back wherever it had been announced. */
    private static Checks namesRestored(AccountabilityCase state, Checks checks) {
        for (SubjectFile file : state.subjects()) {
            checks.procedure(
                    () -> file.toBeRestored().isEmpty(),
                    AftermathRefusal.NAME_NOT_RESTORED,
                    KIND,
                    file.subject().id());
        }
        return checks;
    }

    private static boolean unsubstantiated(SubjectFile file) {
        return file.responsibility() != null && !file.responsibility().substantiated();
    }

    private static List<LedgerEvent> events(CloseCase command, AccountabilityCase state) {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(
                new CaseClosed(
                        command.caseId(), command.closedOn(), command.kind(), command.grounds()));
        state.subjects()
                .forEach(
                        file ->
                                events.add(
                                        Investigation.endOn(
                                                file.subject(),
                                                command.caseId(),
                                                command.closedOn())));
        return events;
    }
}
