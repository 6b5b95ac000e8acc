package org.mingzhang.command.accountability.revokefaulttolerance;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.names;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.FaultToleranceRevoked;
import org.mingzhang.accountability.event.RevocationCause;
import org.mingzhang.cadre.event.ToleranceRevoked;
import org.mingzhang.command.accountability.Handlers;
import org.mingzhang.command.accountability.Tolerated;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.SubjectKind;

/** Decides whether a tolerance may be revoked. */
public final class RevokeFaultToleranceDecision {
    private RevokeFaultToleranceDecision() {}

    public static Decision decide(
            RevokeFaultTolerance command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        FaultToleranceDetermined determined = file.tolerance();
        return opened(command, state, facts)
                .also(names(state, command.subject()))
                .also(written("/grounds", command.grounds()))
                .also(Tolerated.still(file))
                .also(
                        dated(
                                "/revokedOn",
                                command.revokedOn(),
                                determined == null ? null : determined.determinedOn(),
                                facts))
                .also(Handlers.onRecord(state, command.evidence(), "/evidence"))
                .also(
                        Handlers.byCaseOrganOrAbove(
                                state, records, facts, ToleranceRefusal.NOT_THE_BODY_THAT_DECIDES))
                .procedure(
                        () -> command.cause() != RevocationCause.PLAN_MISSED || missed(file),
                        ToleranceRefusal.PLAN_NOT_MISSED,
                        "/cause")
                .procedure(
                        () ->
                                command.cause() != RevocationCause.NEW_FACTS
                                        || !command.evidence().isEmpty(),
                        ToleranceRefusal.NEW_FACTS_WITHOUT_EVIDENCE,
                        "/evidence")
                .fourEyes()
                .accept(() -> events(command, facts));
    }

    /** The last follow-up says so; a plan carried out late is carried out. */
    private static boolean missed(SubjectFile file) {
        return !file.corrections().isEmpty() && !file.corrections().getLast().carriedOut();
    }

    private static List<LedgerEvent> events(RevokeFaultTolerance command, Facts facts) {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(
                new FaultToleranceRevoked(
                        command.caseId(),
                        command.subject(),
                        command.revokedOn(),
                        facts.attribution().organ(),
                        command.cause(),
                        command.evidence(),
                        command.grounds()));
        if (command.subject().kind() == SubjectKind.CADRE) {
            events.add(
                    new ToleranceRevoked(
                            new CadreId(command.subject().id()),
                            command.caseId(),
                            command.revokedOn()));
        }
        return events;
    }
}
