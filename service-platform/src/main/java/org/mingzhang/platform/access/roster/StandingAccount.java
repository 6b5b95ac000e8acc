package org.mingzhang.platform.access.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.upkeep.Roster;
import org.mingzhang.upkeep.event.AccountChange;

/**
 * An account as its row stands in the database.
 *
 * @param account its pseudonym
 * @param genuine false when the row is not as the services wrote it; then nothing else counts
 * @param generation how often it was changed; 0 for a row from before changes were counted
 * @param changes the newest of them, the oldest first
 * @param roles by name, in alphabetical order
 * @param seal SHA-256 of the seal of the row
 * @param changedAt when last; null for generation 0
 * @param ownTokens whether its tokens are those that the row tells of
 */
public record StandingAccount(
        String login,
        String account,
        boolean genuine,
        long generation,
        List<AccountChange> changes,
        List<String> roles,
        ContentDigest seal,
        @Nullable Instant changedAt,
        boolean ownTokens) {
    public StandingAccount {
        changes = List.copyOf(changes);
        roles = List.copyOf(roles);
    }

    /** What a record of it as it stands would say. */
    public Roster.Entry entry() {
        return new Roster.Entry(account, generation, seal);
    }

    /** True when it is further than what is on record. */
    public boolean isAhead(Roster.@Nullable Entry recorded) {
        return genuine
                && generation > 0
                && (recorded == null || generation > recorded.generation());
    }

    /**
     * True when it is not what is on record and cannot have come from there.
     *
     * @param begun whether anything is on record at all; before, a row of generation 0 has only not
     *     been taken over yet
     */
    public boolean isSetBack(Roster.@Nullable Entry recorded, boolean begun) {
        if (!genuine) {
            return false;
        }
        if (!ownTokens) {
            return true;
        }
        return recorded == null
                ? generation == 0 && begun
                : !isAhead(recorded) && !entry().equals(recorded);
    }

    /** What was done to it since a generation, as far as the row remembers. */
    public List<AccountChange> since(long recorded) {
        long unrecorded = Math.min(changes.size(), generation - recorded);
        return changes.subList(changes.size() - (int) unrecorded, changes.size());
    }
}
