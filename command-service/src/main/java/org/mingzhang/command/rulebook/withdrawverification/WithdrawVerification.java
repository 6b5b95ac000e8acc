package org.mingzhang.command.rulebook.withdrawverification;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Take a verification back; the rule then warns again. The reason stands with the entry.
 *
 * @param rule key of the rule
 */
@WireName("withdraw-verification")
public record WithdrawVerification(RulebookId rulebookId, String rule, LocalDate withdrawnOn)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return rulebookId.stream();
    }
}
