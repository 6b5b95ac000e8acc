package org.mingzhang.upkeep.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * One account of the ledger was changed. It names no person: whose account it is can be told only
 * with the master key.
 *
 * @param number of this record, from 1 on
 * @param account its pseudonym, 32 hex digits
 * @param changes since the record before, the oldest first
 * @param roles it holds now, by name
 * @param generation how often it was changed
 * @param seal SHA-256 of the seal of its row; of nothing when the row is gone
 * @param roster of all accounts after this change
 * @param recordedOn the day this was put on record, which follows the change within seconds unless
 *     the process ended in between
 * @see org.mingzhang.upkeep.Roster
 */
@WireName("upkeep.accounts-changed.v1")
public record AccountsChanged(
        long number,
        @Code String account,
        List<AccountChange> changes,
        @Code List<String> roles,
        long generation,
        ContentDigest seal,
        ContentDigest roster,
        LocalDate recordedOn)
        implements UpkeepEvent {
    public AccountsChanged {
        changes = List.copyOf(changes);
        roles = List.copyOf(roles);
    }

    @Override
    public StreamId stream() {
        return ACCOUNTS;
    }

    @Override
    public LocalDate legalDate() {
        return recordedOn;
    }
}
