package org.mingzhang.command.cadre.wiring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.command.cadre.appointtopost.AppointToPost;
import org.mingzhang.command.cadre.appointtopost.AppointToPostDecision;
import org.mingzhang.command.cadre.cancelerasure.CancelErasure;
import org.mingzhang.command.cadre.cancelerasure.CancelErasureDecision;
import org.mingzhang.command.cadre.endelectedpost.EndElectedPost;
import org.mingzhang.command.cadre.endelectedpost.EndElectedPostDecision;
import org.mingzhang.command.cadre.erasepersonaltexts.ErasePersonalTexts;
import org.mingzhang.command.cadre.erasepersonaltexts.ErasePersonalTextsDecision;
import org.mingzhang.command.cadre.ordererasure.OrderErasure;
import org.mingzhang.command.cadre.ordererasure.OrderErasureDecision;
import org.mingzhang.command.cadre.recordannualgrade.RecordAnnualGrade;
import org.mingzhang.command.cadre.recordannualgrade.RecordAnnualGradeDecision;
import org.mingzhang.command.cadre.recordcommendation.RecordCommendation;
import org.mingzhang.command.cadre.recordcommendation.RecordCommendationDecision;
import org.mingzhang.command.cadre.recordelection.RecordElection;
import org.mingzhang.command.cadre.recordelection.RecordElectionDecision;
import org.mingzhang.command.cadre.recordfollowup.RecordFollowUp;
import org.mingzhang.command.cadre.recordfollowup.RecordFollowUpDecision;
import org.mingzhang.command.cadre.recordparticulars.RecordParticulars;
import org.mingzhang.command.cadre.recordparticulars.RecordParticularsDecision;
import org.mingzhang.command.cadre.registercadre.RegisterCadre;
import org.mingzhang.command.cadre.registercadre.RegisterCadreDecision;
import org.mingzhang.command.cadre.relieveofpost.RelieveOfPost;
import org.mingzhang.command.cadre.relieveofpost.RelieveOfPostDecision;
import org.mingzhang.command.cadre.restorepartyrights.RestorePartyRights;
import org.mingzhang.command.cadre.restorepartyrights.RestorePartyRightsDecision;
import org.mingzhang.command.cadre.restrictprocessing.RestrictProcessing;
import org.mingzhang.command.cadre.restrictprocessing.RestrictProcessingDecision;
import org.mingzhang.command.cadre.resumeprocessing.ResumeProcessing;
import org.mingzhang.command.cadre.resumeprocessing.ResumeProcessingDecision;
import org.mingzhang.command.platform.Desk;

/** One cadre's stream, as the framework sees it. */
@AggregateRoot(type = "cadre")
public final class CadreAggregate {
    /** Read by the framework alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private CadreFile state = CadreFile.UNKNOWN;

    CadreAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterCadre command, Desk desk) {
        desk.take(command, state, RegisterCadreDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AppointToPost command, Desk desk) {
        desk.take(command, state, AppointToPostDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RelieveOfPost command, Desk desk) {
        desk.take(command, state, RelieveOfPostDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordAnnualGrade command, Desk desk) {
        desk.take(command, state, RecordAnnualGradeDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordCommendation command, Desk desk) {
        desk.take(command, state, RecordCommendationDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordFollowUp command, Desk desk) {
        desk.take(command, state, RecordFollowUpDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RestorePartyRights command, Desk desk) {
        desk.take(command, state, RestorePartyRightsDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordElection command, Desk desk) {
        desk.take(command, state, RecordElectionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EndElectedPost command, Desk desk) {
        desk.take(command, state, EndElectedPostDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordParticulars command, Desk desk) {
        desk.take(command, state, RecordParticularsDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RestrictProcessing command, Desk desk) {
        desk.take(command, state, RestrictProcessingDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ResumeProcessing command, Desk desk) {
        desk.take(command, state, ResumeProcessingDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OrderErasure command, Desk desk) {
        desk.take(command, state, OrderErasureDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CancelErasure command, Desk desk) {
        desk.take(command, state, CancelErasureDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ErasePersonalTexts command, Desk desk) {
        desk.take(command, state, ErasePersonalTextsDecision::decide);
    }

    @EventSourcingHandler
    void on(CadreEvent event) {
        id = event.stream().toString();
        state = state.evolve(event);
    }
}
