package org.mingzhang.command.rulebook.amendrulebook;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Move from the version in force to a later one.
 *
 * @param digest of the content of the later version
 * @param source what the amendment rests on
 */
@WireName("amend-rulebook")
public record AmendRulebook(
        RulebookId rulebookId,
        String from,
        String to,
        ContentDigest digest,
        String source,
        LocalDate amendedOn)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return rulebookId.stream();
    }
}
