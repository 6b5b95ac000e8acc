package org.mingzhang.command.rulebook.verifyrule;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Say that a rule was compared with its text and is right; it then blocks where it only warned.
 *
 * @param rule key of the rule
 * @param sourceRead the text that was read: title, number, article
 */
@WireName("verify-rule")
public record VerifyRule(
        RulebookId rulebookId, String rule, String sourceRead, LocalDate verifiedOn)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return rulebookId.stream();
    }
}
