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
import org.mingzhang.command.reinstatement.resolveobjection.ResolveObjection;
import org.mingzhang.command.reinstatement.resolveobjection.ResolveObjectionDecision;
import org.mingzhang.command.reinstatement.restoretopost.RestoreToPost;
import org.mingzhang.command.reinstatement.restoretopost.RestoreToPostDecision;
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

    @EventSourcingHandler
    void on(ReinstatementEvent event) {
        id = event.stream().toString();
        state = state.evolve(event);
    }
}
