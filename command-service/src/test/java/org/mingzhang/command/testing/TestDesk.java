package org.mingzhang.command.testing;

import java.util.List;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.mingzhang.command.kernel.Decider;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.shared.LedgerEvent;

/** A desk for one aggregate under test: decides on a ledger in memory, applies its own events. */
public record TestDesk(TestLedger ledger) implements Desk {
    @Override
    public <C extends LedgerCommand, S> void take(C command, S state, Decider<C, S> decider) {
        switch (ledger.decide(command, state, decider)) {
            case Decision.Refused refused -> throw new CommandRefused(refused);
            case Decision.Accepted accepted ->
                    own(accepted, command).forEach(AggregateLifecycle::apply);
        }
    }

    private static List<LedgerEvent> own(Decision.Accepted accepted, LedgerCommand command) {
        return accepted.events().stream()
                .filter(event -> event.stream().equals(command.target()))
                .toList();
    }
}
