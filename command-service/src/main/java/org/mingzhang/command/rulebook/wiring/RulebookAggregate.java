package org.mingzhang.command.rulebook.wiring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.command.rulebook.adoptrulebook.AdoptRulebook;
import org.mingzhang.command.rulebook.adoptrulebook.AdoptRulebookDecision;
import org.mingzhang.command.rulebook.amendrulebook.AmendRulebook;
import org.mingzhang.command.rulebook.amendrulebook.AmendRulebookDecision;
import org.mingzhang.command.rulebook.verifyrule.VerifyRule;
import org.mingzhang.command.rulebook.verifyrule.VerifyRuleDecision;
import org.mingzhang.command.rulebook.withdrawverification.WithdrawVerification;
import org.mingzhang.command.rulebook.withdrawverification.WithdrawVerificationDecision;
import org.mingzhang.rulebook.event.RulebookEvent;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.rulebook.history.RulebookHistory;

/** One rulebook's stream, as the framework sees it; what the program carries is handed in. */
@AggregateRoot(type = "rulebook")
public final class RulebookAggregate {
    /** Read by the framework alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private RulebookHistory state = RulebookHistory.NOT_ADOPTED;

    RulebookAggregate() {}

    @EventSourcingHandler
    void on(RulebookEvent event) {
        id = event.stream().toString();
        state = state.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptRulebook command, Desk desk, Rulebooks books) {
        desk.take(
                command,
                state,
                (asked, now, records, facts) ->
                        AdoptRulebookDecision.decide(asked, now, books, facts));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AmendRulebook command, Desk desk, Rulebooks books) {
        desk.take(
                command,
                state,
                (asked, now, records, facts) ->
                        AmendRulebookDecision.decide(asked, now, books, facts));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(VerifyRule command, Desk desk, Rulebooks books) {
        desk.take(
                command,
                state,
                (asked, now, records, facts) ->
                        VerifyRuleDecision.decide(asked, now, books, facts));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawVerification command, Desk desk) {
        desk.take(command, state, WithdrawVerificationDecision::decide);
    }
}
