package org.mingzhang.command.accountability.wiring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.command.accountability.openaccountability.OpenAccountability;
import org.mingzhang.command.accountability.openaccountability.OpenAccountabilityDecision;
import org.mingzhang.command.platform.Desk;

/** One accountability case's stream: folds its events and hands each command to its decision. */
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
}
