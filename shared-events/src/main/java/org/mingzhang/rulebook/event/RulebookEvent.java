package org.mingzhang.rulebook.event;

import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.StreamId;

/** Everything that can happen to a rulebook. */
public sealed interface RulebookEvent extends LedgerEvent
        permits RulebookAdopted, RulebookAmended, RuleVerified, RuleVerificationWithdrawn {
    RulebookId rulebookId();

    @Override
    default StreamId stream() {
        return rulebookId().stream();
    }
}
