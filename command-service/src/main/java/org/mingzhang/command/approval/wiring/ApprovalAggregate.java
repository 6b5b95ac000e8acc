package org.mingzhang.command.approval.wiring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.mingzhang.approval.ApprovalFile;
import org.mingzhang.approval.event.ApprovalEvent;
import org.mingzhang.command.approval.giveapproval.GiveApproval;
import org.mingzhang.command.approval.giveapproval.GiveApprovalDecision;
import org.mingzhang.command.platform.Desk;

/** One approval's stream, as the framework sees it. */
@AggregateRoot(type = "approval")
public final class ApprovalAggregate {
    /** Read by the framework alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private ApprovalFile state = ApprovalFile.NONE;

    ApprovalAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GiveApproval command, Desk desk) {
        desk.take(command, state, GiveApprovalDecision::decide);
    }

    @EventSourcingHandler
    void on(ApprovalEvent event) {
        id = event.stream().toString();
        state = state.evolve(event);
    }
}
