package org.mingzhang.command.upkeep.wiring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.command.upkeep.recordaccountchange.RecordAccountChange;
import org.mingzhang.command.upkeep.recordaccountchange.RecordAccountChangeDecision;
import org.mingzhang.command.upkeep.recordfinding.RecordFinding;
import org.mingzhang.command.upkeep.recordfinding.RecordFindingDecision;
import org.mingzhang.command.upkeep.recordfindingend.RecordFindingEnd;
import org.mingzhang.command.upkeep.recordfindingend.RecordFindingEndDecision;
import org.mingzhang.command.upkeep.recordlogkeyend.RecordLogKeyEnd;
import org.mingzhang.command.upkeep.recordlogkeyend.RecordLogKeyEndDecision;
import org.mingzhang.command.upkeep.recordpolicychange.RecordPolicyChange;
import org.mingzhang.command.upkeep.recordpolicychange.RecordPolicyChangeDecision;
import org.mingzhang.command.upkeep.recordtwinroot.RecordTwinRoot;
import org.mingzhang.command.upkeep.recordtwinroot.RecordTwinRootDecision;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.UpkeepEvent;

/** One of the ledger's own streams, as the framework sees it. */
@AggregateRoot(type = "upkeep")
public final class UpkeepAggregate {
    /** Read by the framework alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private Upkeep state = Upkeep.NONE;

    UpkeepAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordAccountChange command, Desk desk) {
        desk.take(command, state, RecordAccountChangeDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordLogKeyEnd command, Desk desk) {
        desk.take(command, state, RecordLogKeyEndDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordPolicyChange command, Desk desk) {
        desk.take(command, state, RecordPolicyChangeDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordTwinRoot command, Desk desk) {
        desk.take(command, state, RecordTwinRootDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordFinding command, Desk desk) {
        desk.take(command, state, RecordFindingDecision::decide);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordFindingEnd command, Desk desk) {
        desk.take(command, state, RecordFindingEndDecision::decide);
    }

    @EventSourcingHandler
    void on(UpkeepEvent event) {
        id = event.stream().toString();
        state = state.evolve(event);
    }
}
