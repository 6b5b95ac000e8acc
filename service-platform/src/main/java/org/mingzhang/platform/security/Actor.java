package org.mingzhang.platform.security;

import java.util.Set;
import org.mingzhang.platform.access.Account;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;

/**
 * Who makes a request.
 *
 * @param roles none while a one-time password waits to be changed
 * @param organs the organs the account may act for
 * @param byToken whether a bearer token was shown instead of a password
 */
public record Actor(AccountId id, Set<Role> roles, Set<OrganisationId> organs, boolean byToken) {
    public Actor {
        roles = Set.copyOf(roles);
        organs = Set.copyOf(organs);
    }

    /** Whether the account may act for this organ. */
    public boolean mayActFor(OrganisationId organ) {
        return organs.contains(organ);
    }

    static Actor of(Account account, boolean byToken) {
        return new Actor(
                account.id(),
                account.mustChangePassword() ? Set.of() : account.roles(),
                account.organs(),
                byToken);
    }
}
