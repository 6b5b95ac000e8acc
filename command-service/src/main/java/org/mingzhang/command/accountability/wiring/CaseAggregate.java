package org.mingzhang.command.accountability.wiring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.event.CaseEvent;
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
import org.mingzhang.command.historyimport.ImportRecord;
import org.mingzhang.command.historyimport.ImportRecordDecision;
import org.mingzhang.command.platform.Desk;

/** One accountability case's stream: folds its events and hands each command to its decision. */
@AggregateRoot(type = "accountability")
public final class CaseAggregate {
    /** Read by the framework alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private AccountabilityCase state = AccountabilityCase.NOT_OPENED;

    CaseAggregate() {}

    @EventSourcingHandler
    void on(CaseEvent event) {
        id = event.stream().toString();
        state = state.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenAccountability command, Desk desk) {
        desk.take(command, state, OpenAccountabilityDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NameSubject command, Desk desk) {
        desk.take(command, state, NameSubjectDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordEvidence command, Desk desk) {
        desk.take(command, state, RecordEvidenceDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HearSubject command, Desk desk) {
        desk.take(command, state, HearSubjectDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EstablishResponsibility command, Desk desk) {
        desk.take(command, state, EstablishResponsibilityDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApplyFaultTolerance command, Desk desk) {
        desk.take(command, state, ApplyFaultToleranceDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DetermineFaultTolerance command, Desk desk) {
        desk.take(command, state, DetermineFaultToleranceDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DecideAccountability command, Desk desk) {
        desk.take(command, state, DecideAccountabilityDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ServeDecision command, Desk desk) {
        desk.take(command, state, ServeDecisionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LodgeAppeal command, Desk desk) {
        desk.take(command, state, LodgeAppealDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DecideAppeal command, Desk desk) {
        desk.take(command, state, DecideAppealDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AmendDecision command, Desk desk) {
        desk.take(command, state, AmendDecisionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AnnulDecision command, Desk desk) {
        desk.take(command, state, AnnulDecisionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CloseCase command, Desk desk) {
        desk.take(command, state, CloseCaseDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DropSubject command, Desk desk) {
        desk.take(command, state, DropSubjectDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignInvestigators command, Desk desk) {
        desk.take(command, state, AssignInvestigatorsDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclareRecusal command, Desk desk) {
        desk.take(command, state, DeclareRecusalDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReviewCase command, Desk desk) {
        desk.take(command, state, ReviewCaseDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordCorrection command, Desk desk) {
        desk.take(command, state, RecordCorrectionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RevokeFaultTolerance command, Desk desk) {
        desk.take(command, state, RevokeFaultToleranceDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AnnounceDecision command, Desk desk) {
        desk.take(command, state, AnnounceDecisionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FileDecision command, Desk desk) {
        desk.take(command, state, FileDecisionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RestoreName command, Desk desk) {
        desk.take(command, state, RestoreNameDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ClarifyReport command, Desk desk) {
        desk.take(command, state, ClarifyReportDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FindFalseAccusation command, Desk desk) {
        desk.take(command, state, FindFalseAccusationDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ImportRecord command, Desk desk) {
        desk.take(command, state, ImportRecordDecision::decide);
    }
}
