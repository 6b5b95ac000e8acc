package org.mingzhang.command.upkeep.recordaccountchange;

import java.util.List;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;
import org.mingzhang.upkeep.event.AccountChange;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Put on record that an account was changed. The ledger submits it itself when it finds one further
 * than its record; nobody can over HTTP.
 *
 * @param account its pseudonym, 32 hex digits
 * @param changes since the record before, the oldest first
 * @param roles it holds now, by name
 * @param generation how often it was changed
 * @param seal SHA-256 of the seal of its row; of nothing when the row is gone
 */
@WireName("record-account-change")
public record RecordAccountChange(
        String account,
        List<AccountChange> changes,
        List<String> roles,
        long generation,
        ContentDigest seal)
        implements LedgerCommand {
    public RecordAccountChange {
        changes = List.copyOf(changes);
        roles = List.copyOf(roles);
    }

    @Override
    public StreamId target() {
        return UpkeepEvent.ACCOUNTS;
    }
}
