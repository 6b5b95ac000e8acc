package org.mingzhang.command.accountability;

import java.util.List;
import org.mingzhang.command.accountability.amenddecision.AmendDecisionDecisionTest;
import org.mingzhang.command.accountability.annuldecision.AnnulDecisionDecisionTest;
import org.mingzhang.command.accountability.applyfaulttolerance.ApplyFaultToleranceDecisionTest;
import org.mingzhang.command.accountability.closecase.CloseCaseDecisionTest;
import org.mingzhang.command.accountability.decideaccountability.DecideAccountabilityDecisionTest;
import org.mingzhang.command.accountability.decideappeal.DecideAppealDecisionTest;
import org.mingzhang.command.accountability.determinefaulttolerance.DetermineFaultToleranceDecisionTest;
import org.mingzhang.command.accountability.establishresponsibility.EstablishResponsibilityDecisionTest;
import org.mingzhang.command.accountability.hearsubject.HearSubjectDecisionTest;
import org.mingzhang.command.accountability.lodgeappeal.LodgeAppealDecisionTest;
import org.mingzhang.command.accountability.namesubject.NameSubjectDecisionTest;
import org.mingzhang.command.accountability.openaccountability.OpenAccountabilityDecisionTest;
import org.mingzhang.command.accountability.recordevidence.RecordEvidenceDecisionTest;
import org.mingzhang.command.accountability.servedecision.ServeDecisionDecisionTest;

/** The refusal tables of every command. */
final class RefusalTables {
    private RefusalTables() {}

    static List<RefusalTable> of(CaseVerb verb) {
        return switch (verb) {
            case OPEN_ACCOUNTABILITY -> List.of(OpenAccountabilityDecisionTest.REFUSALS);
            case NAME_SUBJECT -> List.of(NameSubjectDecisionTest.REFUSALS);
            case RECORD_EVIDENCE -> List.of(RecordEvidenceDecisionTest.REFUSALS);
            case HEAR_SUBJECT -> List.of(HearSubjectDecisionTest.REFUSALS);
            case ESTABLISH_RESPONSIBILITY -> List.of(EstablishResponsibilityDecisionTest.REFUSALS);
            case APPLY_FAULT_TOLERANCE -> List.of(ApplyFaultToleranceDecisionTest.REFUSALS);
            case DETERMINE_FAULT_TOLERANCE -> List.of(DetermineFaultToleranceDecisionTest.REFUSALS);
            case DECIDE_ACCOUNTABILITY -> List.of(DecideAccountabilityDecisionTest.REFUSALS);
            case SERVE_DECISION -> List.of(ServeDecisionDecisionTest.REFUSALS);
            case LODGE_APPEAL -> List.of(LodgeAppealDecisionTest.REFUSALS);
            case DECIDE_APPEAL -> List.of(DecideAppealDecisionTest.REFUSALS);
            case AMEND_DECISION -> List.of(AmendDecisionDecisionTest.REFUSALS);
            case ANNUL_DECISION -> List.of(AnnulDecisionDecisionTest.REFUSALS);
            case CLOSE_CASE ->
                    List.of(
                            CloseCaseDecisionTest.REFUSALS,
                            CloseCaseDecisionTest.UNSUBSTANTIATED,
                            CloseCaseDecisionTest.WITHDRAWN);
        };
    }
}
