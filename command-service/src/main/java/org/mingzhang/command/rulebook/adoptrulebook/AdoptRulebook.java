package org.mingzhang.command.rulebook.adoptrulebook;

import java.time.LocalDate;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Adopt a rulebook: from here on decisions rest on exactly this version.
 *
 * @param digest of the content the person looked at
 */
@WireName("adopt-rulebook")
public record AdoptRulebook(
        RulebookId rulebookId, String version, ContentDigest digest, LocalDate adoptedOn)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return rulebookId.stream();
    }
}
