package org.mingzhang.rulebook.event;

import java.time.LocalDate;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.WireName;

/** The verification of a rule no longer stands: the rule warns again and blocks nobody. */
@WireName("rulebook.verification-withdrawn.v1")
public record RuleVerificationWithdrawn(
        RulebookId rulebookId, @Code String rule, LocalDate withdrawnOn) implements RulebookEvent {
    @Override
    public LocalDate legalDate() {
        return withdrawnOn;
    }
}
