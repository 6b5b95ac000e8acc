package org.mingzhang.command.organisation.wiring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.organisation.registerorganisation.RegisterOrganisation;
import org.mingzhang.command.organisation.registerorganisation.RegisterOrganisationDecision;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.organisation.event.OrganisationEvent;

/** One organisation's stream, as the framework sees it. */
@AggregateRoot(type = "organisation")
public final class OrganisationAggregate {
    /** Read by the framework alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private Organisation state = Organisation.UNKNOWN;

    OrganisationAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterOrganisation command, Desk desk) {
        desk.take(command, state, RegisterOrganisationDecision::decide);
    }

    @EventSourcingHandler
    void on(OrganisationEvent event) {
        id = event.stream().toString();
        state = state.evolve(event);
    }
}
