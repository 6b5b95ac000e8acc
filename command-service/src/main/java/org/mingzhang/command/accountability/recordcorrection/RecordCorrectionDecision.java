package org.mingzhang.command.accountability.recordcorrection;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.names;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.accountability.event.CorrectionPlan;
import org.mingzhang.accountability.event.CorrectionRecorded;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.command.accountability.Handlers;
import org.mingzhang.command.accountability.Tolerated;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether a follow-up may be recorded. */
public final class RecordCorrectionDecision {
    private RecordCorrectionDecision() {}

    public static Decision decide(
            RecordCorrection command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        FaultToleranceDetermined determined = file.tolerance();
        CorrectionPlan plan = determined == null ? null : determined.plan();
        return opened(command, state, facts)
                .also(names(state, command.subject()))
                .also(written("/result", command.result()))
                .also(Tolerated.still(file))
                .must(
                        () -> file.corrections().stream().noneMatch(CorrectionRecorded::carriedOut),
                        ToleranceRefusal.CORRECTION_ALREADY_DONE,
                        "/subject")
                .also(
                        dated(
                                "/checkedOn",
                                command.checkedOn(),
                                determined == null ? null : determined.determinedOn(),
                                facts))
                .also(Handlers.onRecord(state, command.evidence(), "/evidence"))
                .procedure(
                        () ->
                                command.carriedOut()
                                        || plan == null
                                        || command.checkedOn().isAfter(plan.dueOn()),
                        ToleranceRefusal.PLAN_NOT_YET_DUE,
                        "/checkedOn",
                        plan == null ? "" : plan.dueOn())
                .procedure(
                        () -> !command.carriedOut() || !command.evidence().isEmpty(),
                        ToleranceRefusal.CORRECTION_WITHOUT_EVIDENCE,
                        "/evidence")
                .accept(
                        () ->
                                List.of(
                                        new CorrectionRecorded(
                                                command.caseId(),
                                                command.subject(),
                                                command.checkedOn(),
                                                command.carriedOut(),
                                                command.evidence(),
                                                command.result())));
    }
}
