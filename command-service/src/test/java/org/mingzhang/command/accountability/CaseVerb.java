package org.mingzhang.command.accountability;

import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.command.accountability.amenddecision.AmendDecision;
import org.mingzhang.command.accountability.amenddecision.AmendDecisionDecision;
import org.mingzhang.command.accountability.annuldecision.AnnulDecision;
import org.mingzhang.command.accountability.annuldecision.AnnulDecisionDecision;
import org.mingzhang.command.accountability.applyfaulttolerance.ApplyFaultTolerance;
import org.mingzhang.command.accountability.applyfaulttolerance.ApplyFaultToleranceDecision;
import org.mingzhang.command.accountability.closecase.CloseCase;
import org.mingzhang.command.accountability.closecase.CloseCaseDecision;
import org.mingzhang.command.accountability.decideaccountability.DecideAccountability;
import org.mingzhang.command.accountability.decideaccountability.DecideAccountabilityDecision;
import org.mingzhang.command.accountability.decideappeal.DecideAppeal;
import org.mingzhang.command.accountability.decideappeal.DecideAppealDecision;
import org.mingzhang.command.accountability.determinefaulttolerance.DetermineFaultTolerance;
import org.mingzhang.command.accountability.determinefaulttolerance.DetermineFaultToleranceDecision;
import org.mingzhang.command.accountability.establishresponsibility.EstablishResponsibility;
import org.mingzhang.command.accountability.establishresponsibility.EstablishResponsibilityDecision;
import org.mingzhang.command.accountability.hearsubject.HearSubject;
import org.mingzhang.command.accountability.hearsubject.HearSubjectDecision;
import org.mingzhang.command.accountability.lodgeappeal.LodgeAppeal;
import org.mingzhang.command.accountability.lodgeappeal.LodgeAppealDecision;
import org.mingzhang.command.accountability.namesubject.NameSubject;
import org.mingzhang.command.accountability.namesubject.NameSubjectDecision;
import org.mingzhang.command.accountability.openaccountability.OpenAccountability;
import org.mingzhang.command.accountability.openaccountability.OpenAccountabilityDecision;
import org.mingzhang.command.accountability.recordevidence.RecordEvidence;
import org.mingzhang.command.accountability.recordevidence.RecordEvidenceDecision;
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
    RECORD_EVIDENCE(of(RecordEvidence.class, RecordEvidenceDecision::decide)),
    HEAR_SUBJECT(of(HearSubject.class, HearSubjectDecision::decide)),
    ESTABLISH_RESPONSIBILITY(
            of(EstablishResponsibility.class, EstablishResponsibilityDecision::decide)),
    APPLY_FAULT_TOLERANCE(of(ApplyFaultTolerance.class, ApplyFaultToleranceDecision::decide)),
    DETERMINE_FAULT_TOLERANCE(
            of(DetermineFaultTolerance.class, DetermineFaultToleranceDecision::decide)),
    DECIDE_ACCOUNTABILITY(of(DecideAccountability.class, DecideAccountabilityDecision::decide)),
    SERVE_DECISION(of(ServeDecision.class, ServeDecisionDecision::decide)),
    LODGE_APPEAL(of(LodgeAppeal.class, LodgeAppealDecision::decide)),
    DECIDE_APPEAL(of(DecideAppeal.class, DecideAppealDecision::decide)),
    AMEND_DECISION(of(AmendDecision.class, AmendDecisionDecision::decide)),
    ANNUL_DECISION(of(AnnulDecision.class, AnnulDecisionDecision::decide)),
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
