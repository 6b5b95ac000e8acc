package org.mingzhang.command.accountability;

import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.command.accountability.amenddecision.AmendDecision;
import org.mingzhang.command.accountability.amenddecision.AmendDecisionDecision;
import org.mingzhang.command.accountability.announcedecision.AnnounceDecision;
import org.mingzhang.command.accountability.announcedecision.AnnounceDecisionDecision;
import org.mingzhang.command.accountability.annuldecision.AnnulDecision;
import org.mingzhang.command.accountability.annuldecision.AnnulDecisionDecision;
import org.mingzhang.command.accountability.applyfaulttolerance.ApplyFaultTolerance;
import org.mingzhang.command.accountability.applyfaulttolerance.ApplyFaultToleranceDecision;
import org.mingzhang.command.accountability.assigninvestigators.AssignInvestigators;
import org.mingzhang.command.accountability.assigninvestigators.AssignInvestigatorsDecision;
import org.mingzhang.command.accountability.clarifyreport.ClarifyReport;
import org.mingzhang.command.accountability.clarifyreport.ClarifyReportDecision;
import org.mingzhang.command.accountability.closecase.CloseCase;
import org.mingzhang.command.accountability.closecase.CloseCaseDecision;
import org.mingzhang.command.accountability.decideaccountability.DecideAccountability;
import org.mingzhang.command.accountability.decideaccountability.DecideAccountabilityDecision;
import org.mingzhang.command.accountability.decideappeal.DecideAppeal;
import org.mingzhang.command.accountability.decideappeal.DecideAppealDecision;
import org.mingzhang.command.accountability.declarerecusal.DeclareRecusal;
import org.mingzhang.command.accountability.declarerecusal.DeclareRecusalDecision;
import org.mingzhang.command.accountability.determinefaulttolerance.DetermineFaultTolerance;
import org.mingzhang.command.accountability.determinefaulttolerance.DetermineFaultToleranceDecision;
import org.mingzhang.command.accountability.dropsubject.DropSubject;
import org.mingzhang.command.accountability.dropsubject.DropSubjectDecision;
import org.mingzhang.command.accountability.establishresponsibility.EstablishResponsibility;
import org.mingzhang.command.accountability.establishresponsibility.EstablishResponsibilityDecision;
import org.mingzhang.command.accountability.filedecision.FileDecision;
import org.mingzhang.command.accountability.filedecision.FileDecisionDecision;
import org.mingzhang.command.accountability.findfalseaccusation.FindFalseAccusation;
import org.mingzhang.command.accountability.findfalseaccusation.FindFalseAccusationDecision;
import org.mingzhang.command.accountability.hearsubject.HearSubject;
import org.mingzhang.command.accountability.hearsubject.HearSubjectDecision;
import org.mingzhang.command.accountability.lodgeappeal.LodgeAppeal;
import org.mingzhang.command.accountability.lodgeappeal.LodgeAppealDecision;
import org.mingzhang.command.accountability.namesubject.NameSubject;
import org.mingzhang.command.accountability.namesubject.NameSubjectDecision;
import org.mingzhang.command.accountability.openaccountability.OpenAccountability;
import org.mingzhang.command.accountability.openaccountability.OpenAccountabilityDecision;
import org.mingzhang.command.accountability.recordcorrection.RecordCorrection;
import org.mingzhang.command.accountability.recordcorrection.RecordCorrectionDecision;
import org.mingzhang.command.accountability.recordevidence.RecordEvidence;
import org.mingzhang.command.accountability.recordevidence.RecordEvidenceDecision;
import org.mingzhang.command.accountability.restorename.RestoreName;
import org.mingzhang.command.accountability.restorename.RestoreNameDecision;
import org.mingzhang.command.accountability.reviewcase.ReviewCase;
import org.mingzhang.command.accountability.reviewcase.ReviewCaseDecision;
import org.mingzhang.command.accountability.revokefaulttolerance.RevokeFaultTolerance;
import org.mingzhang.command.accountability.revokefaulttolerance.RevokeFaultToleranceDecision;
import org.mingzhang.command.accountability.servedecision.ServeDecision;
import org.mingzhang.command.accountability.servedecision.ServeDecisionDecision;
import org.mingzhang.command.kernel.Decider;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.WireName;

/** The commands of the room in the order in which one case meets them. */
public enum CaseVerb {
    OPEN_ACCOUNTABILITY(of(OpenAccountability.class, OpenAccountabilityDecision::decide)),
    NAME_SUBJECT(of(NameSubject.class, NameSubjectDecision::decide)),
    DROP_SUBJECT(of(DropSubject.class, DropSubjectDecision::decide)),
    ASSIGN_INVESTIGATORS(of(AssignInvestigators.class, AssignInvestigatorsDecision::decide)),
    DECLARE_RECUSAL(of(DeclareRecusal.class, DeclareRecusalDecision::decide)),
    RECORD_EVIDENCE(of(RecordEvidence.class, RecordEvidenceDecision::decide)),
    HEAR_SUBJECT(of(HearSubject.class, HearSubjectDecision::decide)),
    ESTABLISH_RESPONSIBILITY(
            of(EstablishResponsibility.class, EstablishResponsibilityDecision::decide)),
    CLARIFY_REPORT(of(ClarifyReport.class, ClarifyReportDecision::decide)),
    FIND_FALSE_ACCUSATION(of(FindFalseAccusation.class, FindFalseAccusationDecision::decide)),
    REVIEW_CASE(of(ReviewCase.class, ReviewCaseDecision::decide)),
    APPLY_FAULT_TOLERANCE(of(ApplyFaultTolerance.class, ApplyFaultToleranceDecision::decide)),
    DETERMINE_FAULT_TOLERANCE(
            of(DetermineFaultTolerance.class, DetermineFaultToleranceDecision::decide)),
    DECIDE_ACCOUNTABILITY(of(DecideAccountability.class, DecideAccountabilityDecision::decide)),
    SERVE_DECISION(of(ServeDecision.class, ServeDecisionDecision::decide)),
    ANNOUNCE_DECISION(of(AnnounceDecision.class, AnnounceDecisionDecision::decide)),
    FILE_DECISION(of(FileDecision.class, FileDecisionDecision::decide)),
    LODGE_APPEAL(of(LodgeAppeal.class, LodgeAppealDecision::decide)),
    DECIDE_APPEAL(of(DecideAppeal.class, DecideAppealDecision::decide)),
    AMEND_DECISION(of(AmendDecision.class, AmendDecisionDecision::decide)),
    RECORD_CORRECTION(of(RecordCorrection.class, RecordCorrectionDecision::decide)),
    REVOKE_FAULT_TOLERANCE(of(RevokeFaultTolerance.class, RevokeFaultToleranceDecision::decide)),
    ANNUL_DECISION(of(AnnulDecision.class, AnnulDecisionDecision::decide)),
    RESTORE_NAME(of(RestoreName.class, RestoreNameDecision::decide)),
    CLOSE_CASE(of(CloseCase.class, CloseCaseDecision::decide));

    private final Door<?> door;

    CaseVerb(Door<?> door) {
        this.door = door;
    }

    public Class<? extends CaseCommand> type() {
        return door.type();
    }

    public String wireName() {
        return door.type().getAnnotation(WireName.class).value();
    }

    public Decision decide(CaseCommand command, Records records, Facts facts) {
        return door.decide(command, records, facts);
    }

    private static <C extends CaseCommand> Door<C> of(
            Class<C> type, Decider<C, AccountabilityCase> decider) {
        return new Door<>(type, decider);
    }

    private record Door<C extends CaseCommand>(
            Class<C> type, Decider<C, AccountabilityCase> decider) {
        Decision decide(CaseCommand command, Records records, Facts facts) {
            return decider.decide(
                    type.cast(command),
                    records.accountabilityCase(command.caseId()),
                    records,
                    facts);
        }
    }
}
