package org.mingzhang.platform.access;

import java.time.Instant;
import java.util.Set;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;

/**
 * One account, without its password.
 *
 * @param organs the organs the account may act for; none for an account that only reads
 * @param passwordSetAt tells a session that the password it was opened with is no longer valid
 * @param forged true when the database holds it otherwise than the services wrote it; it counts for
 *     nothing
 */
public record Account(
        AccountId id,
        Set<Role> roles,
        Set<OrganisationId> organs,
        boolean disabled,
        boolean mustChangePassword,
        Instant passwordSetAt,
        boolean forged) {
    public Account {
        roles = Set.copyOf(roles);
        organs = Set.copyOf(organs);
    }
}
