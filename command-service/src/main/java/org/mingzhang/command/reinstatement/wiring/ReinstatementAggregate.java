package org.mingzhang.command.reinstatement.wiring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.command.reinstatement.decidereinstatement.DecideReinstatement;
import org.mingzhang.command.reinstatement.decidereinstatement.DecideReinstatementDecision;
import org.mingzhang.command.reinstatement.proposereinstatement.ProposeReinstatement;
import org.mingzhang.command.reinstatement.proposereinstatement.ProposeReinstatementDecision;
import org.mingzhang.command.reinstatement.publishnotice.PublishNotice;
import org.mingzhang.command.reinstatement.publishnotice.PublishNoticeDecision;
import org.mingzhang.command.reinstatement.raiseobjection.RaiseObjection;
import org.mingzhang.command.reinstatement.raiseobjection.RaiseObjectionDecision;
import org.mingzhang.command.reinstatement.recordinspection.RecordInspection;
import org.mingzhang.command.reinstatement.recordinspection.RecordInspectionDecision;
import org.mingzhang.command.reinstatement.recordintegrityopinion.RecordIntegrityOpinion;
import org.mingzhang.command.reinstatement.recordintegrityopinion.RecordIntegrityOpinionDecision;
import org.mingzhang.command.reinstatement.recordprobationresult.RecordProbationResult;
import org.mingzhang.command.reinstatement.recordprobationresult.RecordProbationResultDecision;
import org.mingzhang.command.reinstatement.recordrecommendation.RecordRecommendation;
import org.mingzhang.command.reinstatement.recordrecommendation.RecordRecommendationDecision;
import org.mingzhang.command.reinstatement.recordsuperioranswer.RecordSuperiorAnswer;
import org.mingzhang.command.reinstatement.recordsuperioranswer.RecordSuperiorAnswerDecision;
import org.mingzhang.command.reinstatement.reporttosuperior.ReportToSuperior;
import org.mingzhang.command.reinstatement.reporttosuperior.ReportToSuperiorDecision;
import org.mingzhang.command.reinstatement.resolveobjection.ResolveObjection;
import org.mingzhang.command.reinstatement.resolveobjection.ResolveObjectionDecision;
import org.mingzhang.command.reinstatement.restoretopost.RestoreToPost;
import org.mingzhang.command.reinstatement.restoretopost.RestoreToPostDecision;
import org.mingzhang.command.reinstatement.withdrawreinstatement.WithdrawReinstatement;
import org.mingzhang.command.reinstatement.withdrawreinstatement.WithdrawReinstatementDecision;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.event.ReinstatementEvent;

/** One procedure's stream, as the framework sees it. */
@AggregateRoot(type = "reinstatement")
public final class ReinstatementAggregate {
    /** Read by the framework alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private Reinstatement state = Reinstatement.NOT_PROPOSED;

    ReinstatementAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeReinstatement command, Desk desk) {
        desk.take(command, state, ProposeReinstatementDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DecideReinstatement command, Desk desk) {
        desk.take(command, state, DecideReinstatementDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishNotice command, Desk desk) {
        desk.take(command, state, PublishNoticeDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RaiseObjection command, Desk desk) {
        desk.take(command, state, RaiseObjectionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ResolveObjection command, Desk desk) {
        desk.take(command, state, ResolveObjectionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RestoreToPost command, Desk desk) {
        desk.take(command, state, RestoreToPostDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordRecommendation command, Desk desk) {
        desk.take(command, state, RecordRecommendationDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordInspection command, Desk desk) {
        desk.take(command, state, RecordInspectionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordIntegrityOpinion command, Desk desk) {
        desk.take(command, state, RecordIntegrityOpinionDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportToSuperior command, Desk desk) {
        desk.take(command, state, ReportToSuperiorDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordSuperiorAnswer command, Desk desk) {
        desk.take(command, state, RecordSuperiorAnswerDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawReinstatement command, Desk desk) {
        desk.take(command, state, WithdrawReinstatementDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordProbationResult command, Desk desk) {
        desk.take(command, state, RecordProbationResultDecision::decide);
    }

    @EventSourcingHandler
    void on(ReinstatementEvent event) {
        id = event.stream().toString();
        state = state.evolve(event);
    }
}
