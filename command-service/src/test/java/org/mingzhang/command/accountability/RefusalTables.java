package org.mingzhang.command.accountability;

import java.util.List;
import org.mingzhang.command.accountability.amenddecision.AmendDecisionDecisionTest;
import org.mingzhang.command.accountability.announcedecision.AnnounceDecisionDecisionTest;
import org.mingzhang.command.accountability.annuldecision.AnnulDecisionDecisionTest;
import org.mingzhang.command.accountability.applyfaulttolerance.ApplyFaultToleranceDecisionTest;
import org.mingzhang.command.accountability.assigninvestigators.AssignInvestigatorsDecisionTest;
import org.mingzhang.command.accountability.clarifyreport.ClarifyReportDecisionTest;
import org.mingzhang.command.accountability.closecase.CloseCaseDecisionTest;
import org.mingzhang.command.accountability.decideaccountability.DecideAccountabilityDecisionTest;
import org.mingzhang.command.accountability.decideappeal.DecideAppealDecisionTest;
import org.mingzhang.command.accountability.declarerecusal.DeclareRecusalDecisionTest;
import org.mingzhang.command.accountability.determinefaulttolerance.DetermineFaultToleranceDecisionTest;
import org.mingzhang.command.accountability.dropsubject.DropSubjectDecisionTest;
import org.mingzhang.command.accountability.establishresponsibility.EstablishResponsibilityDecisionTest;
import org.mingzhang.command.accountability.filedecision.FileDecisionDecisionTest;
import org.mingzhang.command.accountability.findfalseaccusation.FindFalseAccusationDecisionTest;
import org.mingzhang.command.accountability.hearsubject.HearSubjectDecisionTest;
import org.mingzhang.command.accountability.lodgeappeal.LodgeAppealDecisionTest;
import org.mingzhang.command.accountability.namesubject.NameSubjectDecisionTest;
import org.mingzhang.command.accountability.openaccountability.OpenAccountabilityDecisionTest;
import org.mingzhang.command.accountability.recordcorrection.RecordCorrectionDecisionTest;
import org.mingzhang.command.accountability.recordevidence.RecordEvidenceDecisionTest;
import org.mingzhang.command.accountability.restorename.RestoreNameDecisionTest;
import org.mingzhang.command.accountability.reviewcase.ReviewCaseDecisionTest;
import org.mingzhang.command.accountability.revokefaulttolerance.RevokeFaultToleranceDecisionTest;
import org.mingzhang.command.accountability.servedecision.ServeDecisionDecisionTest;

/** The refusal tables of every command. */
final class RefusalTables {
    private RefusalTables() {}

    static List<RefusalTable> of(CaseVerb verb) {
        return switch (verb) {
            case OPEN_ACCOUNTABILITY -> List.of(OpenAccountabilityDecisionTest.REFUSALS);
            case NAME_SUBJECT -> List.of(NameSubjectDecisionTest.REFUSALS);
            case DROP_SUBJECT -> List.of(DropSubjectDecisionTest.REFUSALS);
            case ASSIGN_INVESTIGATORS -> List.of(AssignInvestigatorsDecisionTest.REFUSALS);
            case DECLARE_RECUSAL -> List.of(DeclareRecusalDecisionTest.REFUSALS);
            case RECORD_EVIDENCE -> List.of(RecordEvidenceDecisionTest.REFUSALS);
            case HEAR_SUBJECT -> List.of(HearSubjectDecisionTest.REFUSALS);
            case ESTABLISH_RESPONSIBILITY -> List.of(EstablishResponsibilityDecisionTest.REFUSALS);
            case CLARIFY_REPORT -> List.of(ClarifyReportDecisionTest.REFUSALS);
            case FIND_FALSE_ACCUSATION -> List.of(FindFalseAccusationDecisionTest.REFUSALS);
            case REVIEW_CASE -> List.of(ReviewCaseDecisionTest.REFUSALS);
            case APPLY_FAULT_TOLERANCE -> List.of(ApplyFaultToleranceDecisionTest.REFUSALS);
            case DETERMINE_FAULT_TOLERANCE -> List.of(DetermineFaultToleranceDecisionTest.REFUSALS);
            case DECIDE_ACCOUNTABILITY -> List.of(DecideAccountabilityDecisionTest.REFUSALS);
            case SERVE_DECISION -> List.of(ServeDecisionDecisionTest.REFUSALS);
            case ANNOUNCE_DECISION -> List.of(AnnounceDecisionDecisionTest.REFUSALS);
            case FILE_DECISION -> List.of(FileDecisionDecisionTest.REFUSALS);
            case LODGE_APPEAL -> List.of(LodgeAppealDecisionTest.REFUSALS);
            case DECIDE_APPEAL -> List.of(DecideAppealDecisionTest.REFUSALS);
            case AMEND_DECISION -> List.of(AmendDecisionDecisionTest.REFUSALS);
            case RECORD_CORRECTION -> List.of(RecordCorrectionDecisionTest.REFUSALS);
            case REVOKE_FAULT_TOLERANCE -> List.of(RevokeFaultToleranceDecisionTest.REFUSALS);
            case ANNUL_DECISION -> List.of(AnnulDecisionDecisionTest.REFUSALS);
            case RESTORE_NAME -> List.of(RestoreNameDecisionTest.REFUSALS);
            case CLOSE_CASE ->
                    List.of(
                            CloseCaseDecisionTest.REFUSALS,
                            CloseCaseDecisionTest.UNSUBSTANTIATED,
                            CloseCaseDecisionTest.WITHDRAWN);
        };
    }
}
